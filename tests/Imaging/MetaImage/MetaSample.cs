using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hormesis.Imaging.Tests.MetaImage;

/// <summary>Writes a MetaImage scan as ITK does, with any change to its header.</summary>
internal sealed record MetaSample
{
    /// <summary>The fields in order, except those of the voxels' form.</summary>
    public IReadOnlyList<(string Key, string Value)> Fields { get; init; } =
    [
        ("NDims", "3"), ("BinaryData", "True"), ("TransformMatrix", "1 0 0 0 1 0 0 0 1"), ("Offset", "0 0 0"),
        ("CenterOfRotation", "0 0 0"), ("AnatomicalOrientation", "RAI"), ("ElementSpacing", "1 1 1"),
        ("DimSize", "3 2 2"),
    ];

    public string Type { get; init; } = "MET_SHORT";

    public bool BigEndian { get; init; }

    public bool Compressed { get; init; }

    /// <summary>As stored, the first axis fastest.</summary>
    public double[] Values { get; init; } = [.. Enumerable.Range(0, 12).Select(value => (double)value)];

    /// <summary>Replaces a field, or adds it.</summary>
    public MetaSample With(string key, string value) => this with
    {
        Fields = Fields.Any(field => field.Key == key)
            ? [.. Fields.Select(field => field.Key == key ? (key, value) : field)]
            : [.. Fields, (key, value)],
    };

    public MetaSample Without(string key) => this with { Fields = [.. Fields.Where(field => field.Key != key)] };

    public void Write(string path, string dataFile = "LOCAL", string newLine = "\n")
    {
        byte[] voxels = [.. Values.SelectMany(Bytes)];
        if (Compressed)
            voxels = Deflated(voxels);
        (string, string)[] form =
        [
            ("BinaryDataByteOrderMSB", $"{BigEndian}"), ("CompressedData", $"{Compressed}"),
            .. Compressed ? [("CompressedDataSize", $"{voxels.Length}")] : Array.Empty<(string, string)>(),
        ];
        var lines = Fields.Prepend(("ObjectType", "Image")).Concat(form)
            .Concat([("ElementType", Type), ("ElementDataFile", dataFile)])
            .Select(field => $"{field.Item1} = {field.Item2}{newLine}");
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes(string.Concat(lines)), .. voxels]);
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Fastest))
            zlib.Write(bytes);
        return memory.ToArray();
    }

    private byte[] Bytes(double value)
    {
        var bytes = new byte[8];
        var size = Type switch { "MET_UCHAR" or "MET_CHAR" => 1, "MET_SHORT" or "MET_USHORT" => 2,
            "MET_DOUBLE" or "MET_LONG_LONG" or "MET_ULONG_LONG" => 8, _ => 4 };
        if (Type == "MET_FLOAT")
            BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value);
        else if (Type == "MET_DOUBLE")
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        else
            BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)value);
        bytes = bytes[..size];
        if (BigEndian)
            Array.Reverse(bytes);
        return bytes;
    }
}
