using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hormesis.Stages.Random;

/// <summary>
/// A stream of pseudo-random numbers, xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number
/// generators", 2021). Streams with equal names give equal numbers on every machine. <see cref="State"/> saves and
/// restores a stream.
/// </summary>
public sealed class RandomStream
{
    private ulong s0, s1, s2, s3;

    public RandomStream(string name)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        s0 = BinaryPrimitives.ReadUInt64LittleEndian(seed);
        s1 = BinaryPrimitives.ReadUInt64LittleEndian(seed.AsSpan(8));
        s2 = BinaryPrimitives.ReadUInt64LittleEndian(seed.AsSpan(16));
        s3 = BinaryPrimitives.ReadUInt64LittleEndian(seed.AsSpan(24));
    }

    /// <summary>The generator's four words; setting them continues the stream they were read from.</summary>
    internal IReadOnlyList<ulong> State
    {
        get => [s0, s1, s2, s3];
        set => (s0, s1, s2, s3) = (value[0], value[1], value[2], value[3]);
    }

    public ulong NextUInt64()
    {
        var result = ulong.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = ulong.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>Draws a uniform number in [0, 1) with 53 bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Draws a uniform number in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double NextDouble(double low, double high) => low + ((high - low) * NextDouble());

    /// <summary>Draws a uniform integer in 0 .. <paramref name="count"/> - 1, without bias.</summary>
    public int NextInt(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)count);
        ulong draw;
        do
        {
            draw = NextUInt64();
        }
        while (draw >= limit);

        return (int)(draw % (ulong)count);
    }

    public bool NextBool() => NextUInt64() >> 63 != 0;

    /// <summary>
    /// Draws a standard normal number (Box-Muller). Each draw uses two uniform numbers, so that <see cref="State"/>
    /// describes the whole state.
    /// </summary>
    public double NextGaussian()
    {
        var radius = Math.Sqrt(-2 * PortableMath.Log(1 - NextDouble()));
        return radius * PortableMath.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>Shuffles the items (Fisher-Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
