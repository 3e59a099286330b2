using System.Buffers.Binary;
using System.Text.Json;
using static TorchSharp.torch;

namespace Hormesis.Networks.Weights;

/// <summary>
/// Named tensors in Hugging Face's safetensors format (https://huggingface.co/docs/safetensors): eight bytes with the
/// length of the header, a JSON header, the raw little-endian values. Equal tensors give equal bytes.
/// </summary>
public static class SafeTensors
{
    private const int LengthBytes = 8;
    private const int Alignment = 8;

    /// <summary>
    /// Writes contiguous copies. Wider elements come first, so that every element is aligned; tensors of equal width
    /// are in ordinal order of their names. Spaces pad the header to a multiple of 8 bytes.
    /// </summary>
    /// <exception cref="HormesisException">The format has no name for the type of a tensor.</exception>
    public static void Write(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string,
        string>? metadata = null)
    {
        foreach (var (name, tensor) in tensors)
        {
            if (!SafeTensorsTypes.Has(tensor.dtype) || name == SafeTensorsHeader.MetadataName)
                throw new HormesisException($"{path}: tensor '{name}' of type {tensor.dtype} cannot be written; " +
                    $"known types are {SafeTensorsTypes.Names}.");
        }

        KeyValuePair<string, Tensor>[] ordered =
        [
            .. tensors
                .OrderByDescending(tensor => SafeTensorsTypes.SizeOf(tensor.Value.dtype))
                .ThenBy(tensor => tensor.Key, StringComparer.Ordinal),
        ];
        var header = Header(ordered, metadata);
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);

        using var stream = File.Create(path);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in ordered)
        {
            using var scope = NewDisposeScope();
            stream.Write(tensor.detach().cpu().contiguous().bytes);
        }
    }

    /// <summary>Reads an untrusted file. The caller disposes of the result.</summary>
    /// <exception cref="HormesisException">
    /// The file is missing or cut short, or its header contradicts itself. The message names file and tensor.
    /// </exception>
    public static SafeTensorsFile Read(string path)
    {
        if (!File.Exists(path))
            throw new HormesisException($"{path}: the file of weights does not exist.");

        using var stream = File.OpenRead(path);
        var header = ReadHeader(path, stream);
        var tensors = new SortedDictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var entry in header.Entries)
            tensors.Add(entry.Name, ReadTensor(path, stream, entry));
        return new() { Path = path, Tensors = tensors, Metadata = header.Metadata };
    }

    private static byte[] Header(IEnumerable<KeyValuePair<string, Tensor>> ordered, IReadOnlyDictionary<string,
        string>? metadata)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteMetadata(json, metadata ?? new Dictionary<string, string>());
            var offset = 0L;
            foreach (var (name, tensor) in ordered)
                offset = WriteEntry(json, name, tensor, offset);
            json.WriteEndObject();
        }

        while (buffer.Length % Alignment != 0)
            buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count == 0)
            return;
        json.WriteStartObject(SafeTensorsHeader.MetadataName);
        foreach (var (name, value) in metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static long WriteEntry(Utf8JsonWriter json, string name, Tensor tensor, long begin)
    {
        var end = begin + (tensor.numel() * SafeTensorsTypes.SizeOf(tensor.dtype));
        json.WriteStartObject(name);
        json.WriteString("dtype", SafeTensorsTypes.NameOf(tensor.dtype));
        json.WriteStartArray("shape");
        foreach (var size in tensor.shape)
            json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(begin);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
        return end;
    }

    private static SafeTensorsHeader ReadHeader(string path, FileStream stream)
    {
        var prefix = new byte[LengthBytes];
        if (stream.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
            throw new HormesisException($"{path}: {stream.Length} bytes are too few for a safetensors file.");

        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        var limit = Math.Min(SafeTensorsHeader.MaxLength, stream.Length - LengthBytes);
        if (length > (ulong)limit)
            throw new HormesisException($"{path}: the file declares a safetensors header of {length} bytes; at most " +
                $"{limit} are possible here. The file is damaged or has another format.");

        var json = new byte[length];
        stream.ReadExactly(json);
        return SafeTensorsHeader.Parse(path, json, stream.Length - stream.Position);
    }

    /// <summary>Reads one tensor. The entries are sorted by position and have no gaps.</summary>
    private static Tensor ReadTensor(string path, FileStream stream, SafeTensorsEntry entry)
    {
        if (entry.End - entry.Begin > int.MaxValue)
            throw new HormesisException($"{path}: tensor '{entry.Name}' has {entry.End - entry.Begin} bytes; at " +
                $"most {int.MaxValue} can be read.");

        var tensor = empty([.. entry.Shape], entry.Type);
        if (entry.End > entry.Begin)
            stream.ReadExactly(tensor.bytes);
        return tensor.DetachFromDisposeScope();
    }
}
