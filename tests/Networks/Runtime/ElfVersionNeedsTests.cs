using System.Buffers.Binary;
using System.Text;
using Hormesis.Networks.Runtime;

namespace Hormesis.Networks.Tests.Runtime;

/// <summary>On the smallest library that asks for two versions of one other.</summary>
public sealed class ElfVersionNeedsTests
{
    private const int Needs = 0x40;
    private const int Strings = 0x80;
    private const int Sections = 0xc0;
    private const int FirstFlags = Needs + 16 + 4;
    private const int SecondFlags = FirstFlags + 16;

    [Fact]
    public void Only_the_demand_for_that_version_becomes_weak()
    {
        var (before, image) = (Library(), Library());
        ElfVersionNeeds.Weaken(image, "V2");

        Assert.Equal([SecondFlags], Enumerable.Range(0, image.Length).Where(i => image[i] != before[i]));
        Assert.Equal(2, image[SecondFlags]);
    }

    [Fact]
    public void A_library_without_that_demand_is_refused() =>
        Assert.Contains("V3",
            Assert.Throws<InvalidDataException>(() => ElfVersionNeeds.Weaken(Library(), "V3")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_library_without_demands_is_refused()
    {
        var image = Library();
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(0x3c), 0);

        Assert.Throws<InvalidDataException>(() => ElfVersionNeeds.Weaken(image, "V2"));
    }

    /// <summary>One need of two entries, V1 and V2; section 0 the needs, section 1 their strings.</summary>
    private static byte[] Library()
    {
        var image = new byte[Sections + (2 * 64)];
        void Put16(int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(at), value);
        void Put32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(at), value);

        Put32(0x28, Sections);    // e_shoff
        Put16(0x3a, 64);          // e_shentsize
        Put16(0x3c, 2);           // e_shnum
        Put32(Needs + 8, 16);     // vn_aux
        Put32(Needs + 16 + 8, 1); // vna_name
        Put32(Needs + 16 + 12, 16);
        Put32(Needs + 32 + 8, 4);
        Encoding.ASCII.GetBytes("\0V1\0V2\0").CopyTo(image, Strings);
        Put32(Sections + 4, 0x6ffffffe); // SHT_GNU_verneed
        Put32(Sections + 24, Needs);
        Put32(Sections + 32, 48);
        Put32(Sections + 40, 1); // sh_link
        Put32(Sections + 64 + 24, Strings);
        Put32(Sections + 64 + 32, 7);
        return image;
    }
}
