using System.Security.Cryptography;
using System.Text;

namespace Hormesis.Pipeline;

/// <summary>SHA-256 of some content.</summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct Digest(string Hex) : IComparable<Digest>
{
    public static Digest Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Digest of the text's UTF-8 bytes.</summary>
    public static Digest OfText(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static Digest OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return new(Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    public int CompareTo(Digest other) => string.CompareOrdinal(Hex, other.Hex);

    public override string ToString() => Hex;
}
