using Hormesis.Imaging.Voxels;

namespace Hormesis.Imaging.MetaImage;

/// <summary>A checked MetaImage header.</summary>
internal sealed record MetaHeader
{
    private const string Local = "LOCAL";

    private static readonly Dictionary<string, VoxelType> Types = new(StringComparer.Ordinal)
    {
        ["MET_UCHAR"] = VoxelType.UInt8,
        ["MET_CHAR"] = VoxelType.Int8,
        ["MET_USHORT"] = VoxelType.UInt16,
        ["MET_SHORT"] = VoxelType.Int16,
        ["MET_UINT"] = VoxelType.UInt32,
        ["MET_INT"] = VoxelType.Int32,
        ["MET_ULONG"] = VoxelType.UInt32, // 4 bytes in every file, whatever the machine (MetaIO's metaTypes.h)
        ["MET_LONG"] = VoxelType.Int32,
        ["MET_ULONG_LONG"] = VoxelType.UInt64,
        ["MET_LONG_LONG"] = VoxelType.Int64,
        ["MET_FLOAT"] = VoxelType.Float32,
        ["MET_DOUBLE"] = VoxelType.Float64,
    };

    public required VoxelLayout Layout { get; init; }

    /// <summary>Whether the voxels are zlib data.</summary>
    public required bool IsCompressed { get; init; }

    /// <summary>Number of compressed bytes; null if they reach to the end of the file.</summary>
    public required long? CompressedBytes { get; init; }

    /// <summary>Reads the header; the stream is then at the first byte of the voxels.</summary>
    /// <exception cref="HormesisException">The header contains something unsupported; the message names the
    /// file.</exception>
    public static MetaHeader Read(Stream file, string path)
    {
        var fields = MetaFields.Read(file, path);
        CheckForm(fields);
        var dimensions = fields.Numbers(1, "NDims") switch
        {
            [2 or 3] and [var count] => (int)count,
            _ => throw fields.Refusal(
                $"has NDims = `{fields.Find("NDims")}`; a scan has 3 dimensions (a slice 2)."),
        };
        return new()
        {
            Layout = new()
            {
                Type = TypeOf(fields),
                BigEndian = fields.Flag("BinaryDataByteOrderMSB", "ElementByteOrderMSB"),
                Size = VoxelLayout.Checked(SizeOf(fields, dimensions), path),
                Affine = AffineOf(fields, dimensions).Checked("TransformMatrix or ElementSpacing", path),
            },
            IsCompressed = fields.Flag("CompressedData"),
            CompressedBytes = fields.Numbers(1, "CompressedDataSize") is [>= 1 and <= long.MaxValue / 2 and var bytes]
                ? (long)bytes : null,
        };
    }

    private static void CheckForm(MetaFields fields)
    {
        if (fields.Text("ElementDataFile") is not Local and var other)
            throw fields.Refusal($"has ElementDataFile = `{VisibleText.OfValue(other)}`, so the voxels are in other " +
                $"files. Only files that contain their voxels are read (ElementDataFile = {Local}). Convert the scan " +
                "to a single .mha or .nii.gz file.");
        if (fields.Find("BinaryData") is not null && !fields.Flag("BinaryData"))
            throw fields.Refusal("has BinaryData = False, which is not supported. Convert the scan to binary voxels.");
        if (fields.Numbers(1, "ElementNumberOfChannels") is [not 1 and var channels])
            throw fields.Refusal($"has ElementNumberOfChannels = {channels:0}; a scan has one. Split the channels " +
                "into one file each.");
        if (fields.Numbers(1, "ElementToIntensityFunctionSlope") is [not 1]
            || fields.Numbers(1, "ElementToIntensityFunctionOffset") is [not 0])
            throw fields.Refusal(
                "scales the values by ElementToIntensityFunction, which ITK ignores. Save the scaled " +
                "values, without this function.");
    }

    private static VoxelType TypeOf(MetaFields fields)
    {
        var name = fields.Text("ElementType");
        return Types.TryGetValue(name, out var type)
            ? type
            : throw fields.Refusal($"has ElementType = `{VisibleText.OfValue(name)}`; scans must have one of " +
                $"{string.Join(", ", Types.Keys)}.");
    }

    private static long[] SizeOf(MetaFields fields, int dimensions)
    {
        var sizes = fields.Numbers(dimensions, "DimSize") ?? throw fields.Refusal("has no DimSize.");
        return sizes.All(size => size is >= 1 and <= int.MaxValue && size == Math.Floor(size))
            ? [.. sizes.Select(size => (long)size), .. Enumerable.Repeat(1L, 3 - dimensions)]
            : throw fields.Refusal($"has DimSize = `{VisibleText.OfValue(fields.Text("DimSize"))}`; every size must " +
                $"be a whole number from 1 to {int.MaxValue}.");
    }

    /// <summary>
    /// Returns the map in mm. Row i of TransformMatrix is the direction of stored axis i, and positions are in LPS, as
    /// ITK reads them; RAS+ reverses x and y. AnatomicalOrientation and CenterOfRotation are ignored, as by ITK.
    /// </summary>
    private static Affine AffineOf(MetaFields fields, int dimensions)
    {
        var spacing = fields.Numbers(dimensions, "ElementSpacing") ?? fields.Numbers(dimensions, "ElementSize")
            ?? [.. Enumerable.Repeat(1.0, dimensions)];
        if (spacing.Any(step => !(step > 0)))
            throw fields.Refusal($"has ElementSpacing = `{string.Join(' ', spacing)}`; every spacing must be above 0.");

        var matrix = fields.Numbers(dimensions * dimensions, "TransformMatrix", "Rotation", "Orientation");
        var offset = fields.Numbers(dimensions, "Offset", "Position", "Origin");
        var affine = Affine.FromSpacing(1, 1, 1);
        for (var row = 0; row < dimensions; row++)
        {
            var sign = row < 2 ? -1 : 1;
            affine.Offset[row] = sign * (offset?[row] ?? 0);
            for (var axis = 0; axis < dimensions; axis++)
                affine.M[row, axis] = sign * spacing[axis]
                    * (matrix?[(axis * dimensions) + row] ?? (axis == row ? 1 : 0));
        }

        return affine;
    }
}
