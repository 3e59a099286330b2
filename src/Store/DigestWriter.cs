using System.Security.Cryptography;
using System.Text;

namespace Hormesis.Store;

/// <summary>Computes digest and size of a text's UTF-8 while it is written, and keeps nothing of it.</summary>
/// <param name="copy">Receives the text too; null for none.</param>
internal sealed class DigestWriter(TextWriter? copy) : TextWriter
{
    private const int BufferChars = 1 << 15;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] chars = new char[BufferChars];
    private readonly byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(BufferChars)];
    private int used;
    private long size;

    public override Encoding Encoding => Encoding.UTF8;

    /// <param name="write">Writes the text.</param>
    /// <param name="copy">Receives the text too; null for none.</param>
    public static StoredFile Of(Action<TextWriter> write, TextWriter? copy = null)
    {
        using var writer = new DigestWriter(copy);
        write(writer);
        writer.Hash(flush: true);
        return new(new(Convert.ToHexStringLower(writer.hash.GetHashAndReset())), writer.size);
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        copy?.Write(buffer);
        while (buffer.Length > 0)
        {
            if (used == BufferChars)
                Hash(flush: false);
            var part = buffer[..Math.Min(buffer.Length, BufferChars - used)];
            part.CopyTo(chars.AsSpan(used));
            used += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        base.Dispose(disposing);
    }

    private void Hash(bool flush)
    {
        var count = encoder.GetBytes(chars.AsSpan(0, used), bytes, flush);
        hash.AppendData(bytes, 0, count);
        size += count;
        used = 0;
    }
}
