using System.Diagnostics;
using Hormesis.Imaging.Images;
using SkiaSharp;

namespace Hormesis.Imaging.Tests.Images;

public sealed class ImageFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_grey_png_keeps_its_values_and_rows()
    {
        Pictures.WritePng(folder.File("a.png"), 3, [0, 1, 2, 253, 254, 255]);

        var image = ImageFile.ReadGrey(folder.File("a.png"));

        Assert.Equal((2, 3), (image.Height, image.Width));
        Assert.Equal([0, 1, 2, 253, 254, 255], image.Values);
    }

    [Fact]
    public void Colours_become_luma()
    {
        using (var bitmap = new SKBitmap(3, 1))
        {
            bitmap.Pixels = [new(255, 0, 0), new(0, 255, 0), new(10, 10, 10)];
            Pictures.Write(folder.File("a.png"), bitmap, SKEncodedImageFormat.Png);
        }

        var values = ImageFile.ReadGrey(folder.File("a.png")).Values;

        Assert.Equal(76.245f, values[0], 3);
        Assert.Equal(149.685f, values[1], 3);
        Assert.Equal(10, values[2]);
    }

    [Fact]
    public void A_jpeg_is_read_to_within_its_loss()
    {
        using (var bitmap = new SKBitmap(16, 16))
        {
            bitmap.Erase(new SKColor(100, 100, 100));
            Pictures.Write(folder.File("a.jpg"), bitmap, SKEncodedImageFormat.Jpeg);
        }

        Assert.All(ImageFile.ReadGrey(folder.File("a.jpg")).Values, value => Assert.InRange(value, 98, 102));
    }

    [Fact]
    public void A_truncated_corrupt_or_missing_image_is_named()
    {
        Pictures.WritePng(folder.File("a.png"), 64, [.. Enumerable.Range(0, 64 * 64).Select(i => (byte)(i * i))]);
        var bytes = File.ReadAllBytes(folder.File("a.png"));
        File.WriteAllBytes(folder.File("cut.png"), bytes[..(bytes.Length / 2)]);
        File.WriteAllText(folder.File("text.png"), "no image");

        foreach (var name in (string[])["cut.png", "text.png", "none.png"])
            Assert.Contains(name, Assert.Throws<HormesisException>(() => ImageFile.ReadGrey(folder.File(name))).Message,
                StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_too_many_pixels_is_refused_from_its_header()
    {
        var bytes = DeepPng([0], width: 100_000, height: 100_000);
        File.WriteAllBytes(folder.File("bomb.png"), bytes);

        Assert.Contains("bomb.png",
            Assert.Throws<HormesisException>(() => ImageFile.ReadGrey(folder.File("bomb.png"))).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Over 400 bytes: more than a link's text has.</summary>
    [Fact]
    public void A_picture_is_read_through_a_link()
    {
        byte[] grey = [.. Enumerable.Range(0, 256 * 256).Select(i => (byte)(i * 7919 >> 3))];
        Pictures.WritePng(folder.File("a.png"), 256, grey);
        File.CreateSymbolicLink(folder.File("links/a.png"), "../a.png");

        Assert.Equal(grey.Select(value => (float)value), ImageFile.ReadGrey(folder.File("links/a.png")).Values);
    }

    [Fact]
    public void A_pipe_an_empty_file_and_a_link_without_its_target_are_told_and_nobody_waits()
    {
        Process.Start("mkfifo", [folder.File("pipe.png")]).WaitForExit();
        File.WriteAllText(folder.File("empty.png"), "");
        foreach (var (target, message) in (ReadOnlySpan<(string, string)>)[("pipe", "a pipe or a device"),
            ("empty", "the file is empty"), ("gone", "which does not exist")])
        {
            File.CreateSymbolicLink(folder.File($"links/{target}.png"), $"../{target}.png");

            Assert.Contains(message,
                Assert.Throws<HormesisException>(() => ImageFile.ReadGrey(folder.File($"links/{target}.png"))).Message,
                StringComparison.Ordinal);
        }

        Assert.Contains("a pipe",
            Assert.Throws<HormesisException>(() => ImageFile.ReadGrey(folder.File("pipe.png"))).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>One row of 16-bit grey, written after the PNG specification: Skia writes none.</summary>
    private static byte[] DeepPng(ushort[] row, int? width = null, int height = 1) => PngBytes.Of(
        PngBytes.Header(width ?? row.Length, height, bits: 16),
        PngBytes.Compressed([[0, .. row.SelectMany(value => (byte[])[(byte)(value >> 8), (byte)value])]]));
}
