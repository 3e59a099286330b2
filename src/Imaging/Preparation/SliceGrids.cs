using System.Text.Json;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Volumes;
using Hormesis.Imaging.Voxels;
using Hormesis.Stages;

namespace Hormesis.Imaging.Preparation;

/// <summary>Places of a cohort's prepared slices in their scans, <c>grids.json</c>: one record for each scan from which
/// a slice was taken, in order, each on a line of its own.</summary>
public sealed class SliceGrids
{
    public const string FileName = "grids.json";

    /// <summary>256 MiB: a quarter of a million pictures.</summary>
    private const long MaxBytes = 1L << 28;

    private readonly ILookup<string, SliceGrid> byCase;

    public SliceGrids(IReadOnlyList<SliceGrid> all) =>
        (All, byCase) = (all, all.ToLookup(grid => grid.Case, StringComparer.Ordinal));

    public IReadOnlyList<SliceGrid> All { get; }

    /// <summary>Returns the scan of a slice.</summary>
    /// <exception cref="HormesisException">No scan of the cohort has the slice.</exception>
    public SliceGrid Of(SliceRecord record) =>
        byCase[record.Case].FirstOrDefault(grid => grid.Holds(record))
            ?? throw new HormesisException(
                $"{FileName} has no scan with the slice {record.Id}: the file belongs to other slices.");

    /// <param name="path">Path of the file.</param>
    /// <exception cref="HormesisException">The file is too large, not JSON of this form, or has a grid that is
    /// impossible.</exception>
    public static SliceGrids Load(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > MaxBytes)
            throw new HormesisException($"{path}: the file has {file.Length} bytes; at most {MaxBytes} are allowed.");

        try
        {
            var all = JsonSerializer.Deserialize<List<SliceGrid>>(file, ParametersJson.Options) ?? [];
            var wrong = all.FindIndex(grid => grid is null || !IsPossible(grid));
            return wrong < 0
                ? new(all)
                : throw new HormesisException(
                    $"{path}: record {wrong} ({VisibleText.OfValue(all[wrong]?.Case ?? "null")}) is not a grid: sizes "
                    + $"must be at least 1 with at most {VoxelLayout.MaxVoxels} voxels, axes must be 0, 1 and 2, "
                    + "matrices must have 4x4 numbers, and spacings must be above 0.");
        }
        catch (JsonException error)
        {
            throw new HormesisException(
                $"{path}: the file is not a list of grids: {VisibleText.OfLine(error.Message)}", error);
        }
    }

    /// <param name="folder">Folder of the prepared cohort.</param>
    public void Save(string folder) => File.WriteAllText(
        Path.Combine(folder, FileName),
        $"[\n{string.Join(",\n", All.Select(grid => JsonSerializer.Serialize(grid, ParametersJson.Options)))}\n]\n");

    private static bool IsPossible(SliceGrid grid) =>
        IsPossible(grid.Scan)
        && grid.Slices == grid.Scan.Size[grid.Scan.Axes[2]]
        && IsMatrix(grid.PixelToVoxel)
        && grid.PixelSpacing is null or [> 0 and < double.PositiveInfinity, > 0 and < double.PositiveInfinity]
        && grid.SliceSpacing is null or (> 0 and < double.PositiveInfinity);

    private static bool IsPossible(StoredGrid scan) =>
        scan.Size is [>= 1, >= 1, >= 1]
        && scan.Size.Aggregate(1.0, (product, size) => product * size) <= VoxelLayout.MaxVoxels
        && scan.Axes.Order().SequenceEqual([0, 1, 2])
        && scan.Flipped.Count == 3
        && (scan.Affine is null || IsMatrix(scan.Affine))
        && scan.Nifti is null or
        {
            Version: 1 or 2,
            PixelDimensions.Count: 4,
            Quaternion.Count: 6,
            Rows.Count: 12,
        };

    private static bool IsMatrix(IReadOnlyList<IReadOnlyList<double>> rows) =>
        rows.Count == 4 && rows.All(row => row is { Count: 4 } && row.All(double.IsFinite));
}
