using System.Runtime.InteropServices;
using Hormesis.Files;
using Hormesis.Imaging.Nifti;
using SkiaSharp;

namespace Hormesis.Imaging.Images;

/// <summary>Reads slices stored as PNG or JPEG.</summary>
public static class ImageFile
{
    /// <summary>Largest number of pixels: 4096 x 4096.</summary>
    public const long MaxPixels = 1L << 24;

    /// <summary>256 MiB. No file with at most <see cref="MaxPixels"/> pixels is larger.</summary>
    private const long MaxBytes = 1L << 28;

    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg"];

    public static bool IsImage(string name) => Extensions.Contains(Path.GetExtension(name).ToLowerInvariant());

    /// <summary>
    /// Reads grey values; colours are converted to luma (ITU-R BT.601); transparency and colour profiles are ignored.
    /// </summary>
    /// <exception cref="HormesisException">
    /// The file is missing, not an image, truncated, corrupt or larger than <see cref="MaxPixels"/>, or a 16-bit PNG
    /// with interlacing.
    /// </exception>
    public static GreyImage ReadGrey(string path)
    {
        var bytes = ReadBytes(path);
        using var stream = new MemoryStream(bytes);
        using var codec = SKCodec.Create(stream, out var opened);
        if (opened != SKCodecResult.Success)
            throw Unreadable(path, opened);

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MaxPixels)
            throw new HormesisException(
                $"{path}: the image has {width}x{height} pixels; at most {MaxPixels} in total are allowed.");

        if (DeepPng.Is(bytes))
            return new() { Height = height, Width = width, Values = ReadDeep(bytes, width, height, path) };

        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        var pixels = new byte[info.BytesSize64];
        var result = Decode(codec, info, pixels);
        if (result != SKCodecResult.Success)
            throw new HormesisException(
                $"{path}: the image is truncated or corrupt ({result}). Copy or download it again.");

        return new() { Height = height, Width = width, Values = Luma(pixels) };
    }

    /// <summary>Reads only the size, from the header.</summary>
    /// <exception cref="HormesisException">The file is missing, or not an image.</exception>
    internal static (int Width, int Height) ReadSize(string path)
    {
        using var file = UserFile.OpenRead(path);
        using var codec = SKCodec.Create(file, out var opened);
        return opened == SKCodecResult.Success
            ? (codec.Info.Width, codec.Info.Height)
            : throw Unreadable(path, opened);
    }

    private static HormesisException Unreadable(string path, SKCodecResult opened) => ForeignContent.Unreadable(path,
        $"the file is not a readable PNG or JPEG image ({opened}). Copy or download it again, or convert it.");

    private static byte[] ReadBytes(string path)
    {
        using var file = UserFile.OpenRead(path);
        if (file.Length > MaxBytes)
            throw new HormesisException(
                $"{path}: the file has {file.Length} bytes; an image has between 1 and {MaxBytes}.");

        try
        {
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (IOException error)
        {
            throw new HormesisException($"{path}: the file cannot be read: {error.Message}", error);
        }
    }

    private static SKCodecResult Decode(SKCodec codec, SKImageInfo info, byte[] pixels)
    {
        var handle = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            return codec.GetPixels(info, handle.AddrOfPinnedObject());
        }
        finally
        {
            handle.Free();
        }
    }

    private static float[] ReadDeep(byte[] bytes, int width, int height, string path)
    {
        try
        {
            var (channels, values) = DeepPng.Read(bytes, width, height);
            var grey = new float[values.Length / channels];
            for (var i = 0; i < grey.Length; i++)
                grey[i] = channels == 1 ? values[i] : Luma(values[3 * i], values[(3 * i) + 1], values[(3 * i) + 2]);
            return grey;
        }
        catch (InvalidDataException error)
        {
            throw new HormesisException(
                $"{path}: the PNG of 16 bits cannot be read: {error.Message.TrimEnd('.')}. Copy or download it " +
                "again, or convert it.", error);
        }
    }

    private static float[] Luma(byte[] rgba)
    {
        var values = new float[rgba.Length / 4];
        for (var i = 0; i < values.Length; i++)
            values[i] = Luma(rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2]);
        return values;
    }

    /// <summary>Returns the luma of a pixel. A grey pixel keeps its exact value, without rounding.</summary>
    private static float Luma(float red, float green, float blue) =>
        red == green && green == blue ? red : (0.299f * red) + (0.587f * green) + (0.114f * blue);
}
