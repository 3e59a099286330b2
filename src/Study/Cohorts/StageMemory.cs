using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Cohorts;

/// <summary>
/// Estimates how much memory a worker takes at most (<see cref="StageInstance.PeakBytes"/>): the program, the images
/// and the network. A network that computes on a GPU is in the GPU's memory and does not count.
/// </summary>
internal static class StageMemory
{
    /// <summary>The runtime, and garbage that waits for its collection.</summary>
    public const long Program = 130 * MB;

    /// <summary>A program of the user; nobody knows what it takes.</summary>
    public const long UserProgram = 1000 * MB;

    private const long MB = 1_000_000;

    /// <summary>The program with libtorch.</summary>
    private const long Torch = 260 * MB;

    /// <summary>The program with libtorch's kernels for GPUs and its half of CUDA; not measured.</summary>
    private const long Cuda = 3000 * MB;

    /// <summary>A decoded scan of BraTS with its segmentation (240 x 240 x 155 voxels), and garbage of the scan
    /// before.</summary>
    private const long Scan = 650 * MB;

    /// <summary>A decoded picture, or a phantom's head, likewise.</summary>
    private const long Picture = 30 * MB;

    /// <summary>An image is in memory as it was read, as it was chosen, and as a tensor or a result.</summary>
    private const int CopiesOfImages = 3;

    /// <summary>Of a stage without Torch.</summary>
    /// <param name="read">Slice sets that the stage reads.</param>
    public static long Reading(params IEnumerable<PlannedSlices?> read) => Program + Images(read);

    /// <summary>Of the preparation of a cohort.</summary>
    /// <param name="hasVolumes">Whether its files hold whole scans.</param>
    public static long Preparing(SliceEstimate made, bool hasVolumes) =>
        Program + (CopiesOfImages * made.Bytes) + (hasVolumes ? Scan : Picture);

    /// <summary>Of a stage with Torch.</summary>
    /// <param name="network">What the network takes on a CPU, bytes.</param>
    /// <param name="read">Slice sets that the stage reads.</param>
    public static long Computing(Device device, long network, params IEnumerable<PlannedSlices?> read) =>
        (CopiesOfImages * Images(read)) + (device == Device.Cuda ? Cuda : Torch + network);

    private static long Images(IEnumerable<PlannedSlices?> read) => read.Sum(set => set?.Estimate.Bytes ?? 0);
}
