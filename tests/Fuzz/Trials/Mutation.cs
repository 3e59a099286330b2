using Hormesis.Stages.Random;

namespace Hormesis.Fuzz.Tests.Trials;

/// <summary>Changes of bytes that need not know what they mean.</summary>
internal static class Mutation
{
    private static readonly byte[] Interesting =
    [
        0, 1, 0x7f, 0x80, 0xff, (byte)'\n', (byte)'"', (byte)'{', (byte)'%', 0x1b,
    ];

    /// <summary>One to eight places are flipped, overwritten, taken out, doubled or filled.</summary>
    public static byte[] OfBytes(RandomStream random, byte[] content)
    {
        var bytes = content.ToList();
        for (var count = 1 + random.NextInt(8); count > 0 && bytes.Count > 0; count--)
            Change(random, bytes);
        return [.. bytes];
    }

    private static void Change(RandomStream random, List<byte> bytes)
    {
        var at = random.NextInt(bytes.Count);
        var length = Math.Min(1 + random.NextInt(16), bytes.Count - at);
        switch (random.NextInt(5))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.NextInt(8));
                break;
            case 1:
                bytes[at] = Interesting[random.NextInt(Interesting.Length)];
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            default:
                for (var i = at; i < at + length; i++)
                    bytes[i] = (byte)random.NextInt(256);
                break;
        }
    }
}
