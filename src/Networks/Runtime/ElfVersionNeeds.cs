using System.Buffers.Binary;
using System.Text;

namespace Hormesis.Networks.Runtime;

/// <summary>
/// The symbol versions that a 64-bit little-endian ELF library demands of others: section <c>.gnu.version_r</c> (LSB,
/// "Symbol Versioning"). GCC 13's &lt;iostream&gt; names one symbol of GLIBCXX_3.4.32 only to pin that version; no
/// relocation uses it, so a weak demand loses nothing and lets older systems load the library.
/// </summary>
internal static class ElfVersionNeeds
{
    private const uint SectionTypeVersionNeeds = 0x6ffffffe;
    private const ushort Weak = 0x2;

    /// <summary>Marks every demand for <paramref name="version"/> as weak.</summary>
    /// <exception cref="InvalidDataException">The library makes no such demand.</exception>
    public static void Weaken(Span<byte> image, string version)
    {
        var (needs, strings) = FindSections(image);
        var found = false;
        for (var need = needs.Offset; ;)
        {
            for (var entry = need + (int)U32(image, need + 8); ;)
            {
                if (StringAt(image, strings.Offset + (int)U32(image, entry + 8)) == version)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(image[(entry + 4)..],
                        (ushort)(U16(image, entry + 4) | Weak));
                    found = true;
                }

                var nextEntry = (int)U32(image, entry + 12);
                if (nextEntry == 0)
                    break;
                entry += nextEntry;
            }

            var nextNeed = (int)U32(image, need + 12);
            if (nextNeed == 0)
                break;
            need += nextNeed;
        }

        if (!found)
            throw new InvalidDataException($"The library does not ask for {version}.");
    }

    private static ((int Offset, int Size) Needs, (int Offset, int Size) Strings) FindSections(ReadOnlySpan<byte> image)
    {
        var table = (int)BinaryPrimitives.ReadUInt64LittleEndian(image[0x28..]);
        var entrySize = U16(image, 0x3a);
        for (var index = 0; index < U16(image, 0x3c); index++)
        {
            var header = table + (index * entrySize);
            if (U32(image, header + 4) == SectionTypeVersionNeeds)
                return (Extent(image, header), Extent(image, table + ((int)U32(image, header + 40) * entrySize)));
        }

        throw new InvalidDataException("The library has no section of version needs.");
    }

    private static (int Offset, int Size) Extent(ReadOnlySpan<byte> image, int header) =>
        ((int)BinaryPrimitives.ReadUInt64LittleEndian(image[(header + 24)..]),
         (int)BinaryPrimitives.ReadUInt64LittleEndian(image[(header + 32)..]));

    private static string StringAt(ReadOnlySpan<byte> image, int offset) =>
        Encoding.ASCII.GetString(image.Slice(offset, image[offset..].IndexOf((byte)0)));

    private static ushort U16(ReadOnlySpan<byte> image, int offset) =>
        BinaryPrimitives.ReadUInt16LittleEndian(image[offset..]);

    private static uint U32(ReadOnlySpan<byte> image, int offset) =>
        BinaryPrimitives.ReadUInt32LittleEndian(image[offset..]);
}
