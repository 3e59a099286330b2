namespace Hormesis.Imaging.Compression;

/// <summary>The checksum of zlib data (RFC 1950, section 8.2).</summary>
internal struct Adler32
{
    private const uint Modulus = 65521;

    /// <summary>The largest number of bytes whose sums fit in 32 bits.</summary>
    private const int MostBytes = 5552;

    private uint sum = 1;
    private uint sumOfSums;

    public Adler32()
    {
    }

    public readonly uint Value => (sumOfSums << 16) | sum;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(MostBytes, bytes.Length)];
            bytes = bytes[part.Length..];
            foreach (var value in part)
            {
                sum += value;
                sumOfSums += sum;
            }

            (sum, sumOfSums) = (sum % Modulus, sumOfSums % Modulus);
        }
    }
}
