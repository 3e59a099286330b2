using Hormesis.Imaging.Images;
using SkiaSharp;

namespace Hormesis.Imaging.Tests.Images;

/// <summary>PNG files of 16 bits, written here after the specification: Skia writes none.</summary>
public sealed class DeepPngTests : IDisposable
{
    private const int Width = 5;
    private const int Height = 6;
    private static readonly int[] ChannelsOfColour = [1, 0, 3, 0, 2, 0, 4];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sixteen_bits_are_kept()
    {
        Write([0, 0x1234, 0xffff], 3, 1, colour: 0, filters: [0]);

        Assert.Equal([0, 0x1234, 0xffff], ImageFile.ReadGrey(folder.File("a.png")).Values);
    }

    /// <summary>Skia, as another program, reads the upper 8 bits of the same file.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void Every_filter_and_colour_is_read_as_another_program_reads_it(int colour)
    {
        var channels = ChannelsOfColour[colour];
        ushort[] values = [.. Enumerable.Range(0, Width * Height * channels)
            .Select(i => channels % 2 == 0 && i % channels == channels - 1 ? ushort.MaxValue : (ushort)(i * 40503))];
        Write(values, Width, Height, colour, filters: [0, 1, 2, 3, 4, 4]);

        var read = ImageFile.ReadGrey(folder.File("a.png"));

        using var bitmap = SKBitmap.Decode(folder.File("a.png"));
        for (var i = 0; i < Width * Height; i++)
        {
            var (pixel, skia) = (values[(i * channels)..], bitmap.GetPixel(i % Width, i / Width));
            var (red, green, blue) = channels < 3 ? (pixel[0], pixel[0], pixel[0]) : (pixel[0], pixel[1], pixel[2]);
            Assert.Equal((red >> 8, green >> 8, blue >> 8), (skia.Red, skia.Green, skia.Blue));
            Assert.Equal((0.299 * red) + (0.587 * green) + (0.114 * blue), read.Values[i], 0.02);
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_an_error_with_its_name()
    {
        Write([.. Enumerable.Range(0, 30).Select(i => (ushort)(i * 2001))], Width, Height, colour: 0, [0, 1, 2, 3, 4, 0]);
        var whole = File.ReadAllBytes(folder.File("a.png"));
        for (var length = 1; length < whole.Length - 12; length++) // All but IEND.
        {
            File.WriteAllBytes(folder.File("a.png"), whole[..length]);
            Assert.Contains("a.png", Error(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_filter_and_interlacing_are_told()
    {
        Write(new ushort[2], 2, 1, colour: 0, filters: [9]);
        Assert.Contains("filter 9 is unknown", Error(), StringComparison.Ordinal);

        Write(new ushort[2], 2, 1, colour: 0, filters: [0], interlaced: true);
        Assert.Contains("16-bit files with interlacing are not supported", Error(), StringComparison.Ordinal);
    }

    private string Error() =>
        Assert.Throws<HormesisException>(() => ImageFile.ReadGrey(folder.File("a.png"))).Message;

    private void Write(ushort[] values, int width, int height, int colour, byte[] filters, bool interlaced = false)
    {
        var data = PngBytes.Compressed(Filtered(values, width, colour, filters));
        var half = data.Length / 2;
        File.WriteAllBytes(folder.File("a.png"), PngBytes.Of(
            PngBytes.Header(width, height, bits: 16, (byte)colour, interlaced), data[..half], data[half..]));
    }

    private static IEnumerable<byte[]> Filtered(ushort[] values, int width, int colour, byte[] filters)
    {
        var pixelBytes = 2 * ChannelsOfColour[colour];
        var above = new byte[width * pixelBytes];
        foreach (var (y, row) in values.Chunk(width * ChannelsOfColour[colour]).Index())
        {
            byte[] bytes = [.. row.SelectMany(value => (byte[])[(byte)(value >> 8), (byte)value])];
            yield return [filters[y], .. Filtered(filters[y], bytes, above, pixelBytes)];
            above = bytes;
        }
    }

    private static byte[] Filtered(byte filter, byte[] row, byte[] above, int step) =>
    [
        .. row.Select((value, i) =>
        {
            int a = i < step ? 0 : row[i - step], b = above[i], c = i < step ? 0 : above[i - step];
            return (byte)(value - filter switch { 1 => a, 2 => b, 3 => (a + b) / 2, 4 => Nearest(a, b, c), _ => 0 });
        }),
    ];

    private static int Nearest(int a, int b, int c) =>
        new[] { a, b, c }.MinBy(candidate => Math.Abs(a + b - c - candidate));
}
