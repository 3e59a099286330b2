using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Nifti;

/// <summary>
/// Unchecked fields of a NIfTI-1 (https://nifti.nimh.nih.gov/pub/dist/src/niftilib/nifti1.h) or NIfTI-2 (nifti2.h)
/// header.
/// </summary>
internal sealed record RawHeader
{
    public const int Nifti1Length = 348;
    public const int Nifti2Length = 540;

    public required bool BigEndian { get; init; }

    /// <summary>
    /// True if header and voxels are in one file (magic n+1, n+2), false if they are a pair (ni1, ni2).
    /// </summary>
    public required bool SingleFile { get; init; }

    /// <summary>Smallest allowed offset of the voxels in a single file: after the header and the extension
    /// flag.</summary>
    public required int FirstVoxelOffset { get; init; }

    public required long[] Dimensions { get; init; }

    public required int Datatype { get; init; }

    public required double[] PixelDimensions { get; init; }

    public required double VoxelOffset { get; init; }

    public required double Slope { get; init; }

    public required double Intercept { get; init; }

    public required int Units { get; init; }

    public required int QformCode { get; init; }

    public required int SformCode { get; init; }

    /// <summary>Numbers of the qform: quatern_b, c, d, qoffset_x, y, z.</summary>
    public required double[] Quaternion { get; init; }

    /// <summary>Rows of the sform: srow_x, srow_y, srow_z.</summary>
    public required double[] Rows { get; init; }

    /// <summary>Returns the length of the header that begins with these bytes; 348 if unknown.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes) =>
        new HeaderBytes(bytes, false).Int32(0) == Nifti2Length || new HeaderBytes(bytes, true).Int32(0) == Nifti2Length
            ? Nifti2Length
            : Nifti1Length;

    /// <returns>Null if the bytes are not a NIfTI header.</returns>
    /// <param name="bytes">First bytes of the file, at least 348, or 540 for NIfTI-2.</param>
    public static RawHeader? Parse(ReadOnlySpan<byte> bytes)
    {
        foreach (var bigEndian in (ReadOnlySpan<bool>)[false, true])
        {
            var header = new HeaderBytes(bytes, bigEndian);
            if (header.Int32(0) == Nifti1Length)
                return Parse1(header);
            if (header.Int32(0) == Nifti2Length && bytes.Length >= Nifti2Length)
                return Parse2(header);
        }

        return null;
    }

    /// <summary>The fields that place the voxels in space. Fields that are no numbers become 0; this reader uses none
    /// of them.</summary>
    public NiftiPosition ToPosition() => new()
    {
        Version = FirstVoxelOffset == Nifti2Length + 4 ? 2 : 1,
        Units = Units,
        PixelDimensions = Finite(PixelDimensions[..4]),
        QformCode = QformCode,
        Quaternion = Finite(Quaternion),
        SformCode = SformCode,
        Rows = Finite(Rows),
    };

    private static double[] Finite(double[] values) =>
        Array.ConvertAll(values, value => double.IsFinite(value) ? value : 0);

    private static RawHeader? Parse1(HeaderBytes header)
    {
        var magic = header.Slice(344, 4);
        if (!magic.SequenceEqual("n+1\0"u8) && !magic.SequenceEqual("ni1\0"u8))
            return null;

        var result = new RawHeader
        {
            BigEndian = header.BigEndian,
            SingleFile = magic[1] == '+',
            FirstVoxelOffset = Nifti1Length + 4,
            Dimensions = new long[8],
            Datatype = header.Int16(70),
            PixelDimensions = new double[8],
            VoxelOffset = header.Single(108),
            Slope = header.Single(112),
            Intercept = header.Single(116),
            Units = header.Slice(123, 1)[0],
            QformCode = header.Int16(252),
            SformCode = header.Int16(254),
            Quaternion = new double[6],
            Rows = new double[12],
        };
        for (var i = 0; i < 8; i++)
            (result.Dimensions[i], result.PixelDimensions[i]) =
                (header.Int16(40 + (2 * i)), header.Single(76 + (4 * i)));
        for (var i = 0; i < 6; i++)
            result.Quaternion[i] = header.Single(256 + (4 * i));
        for (var i = 0; i < 12; i++)
            result.Rows[i] = header.Single(280 + (4 * i));
        return result;
    }

    private static RawHeader? Parse2(HeaderBytes header)
    {
        var magic = header.Slice(4, 8);
        if (!magic.SequenceEqual("n+2\0\r\n\x1a\n"u8) && !magic.SequenceEqual("ni2\0\r\n\x1a\n"u8))
            return null;

        var result = new RawHeader
        {
            BigEndian = header.BigEndian,
            SingleFile = magic[1] == '+',
            FirstVoxelOffset = Nifti2Length + 4,
            Dimensions = new long[8],
            Datatype = header.Int16(12),
            PixelDimensions = new double[8],
            VoxelOffset = header.Int64(168),
            Slope = header.Double(176),
            Intercept = header.Double(184),
            Units = header.Int32(500),
            QformCode = header.Int32(344),
            SformCode = header.Int32(348),
            Quaternion = new double[6],
            Rows = new double[12],
        };
        for (var i = 0; i < 8; i++)
            (result.Dimensions[i], result.PixelDimensions[i]) =
                (header.Int64(16 + (8 * i)), header.Double(104 + (8 * i)));
        for (var i = 0; i < 6; i++)
            result.Quaternion[i] = header.Double(352 + (8 * i));
        for (var i = 0; i < 12; i++)
            result.Rows[i] = header.Double(400 + (8 * i));
        return result;
    }
}
