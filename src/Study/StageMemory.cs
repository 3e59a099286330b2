using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Generation;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Translation;

namespace Hormesis.Study;

/// <summary>
/// Estimates how much memory each instance's worker takes at most (<see cref="StageInstance.PeakBytes"/>): the program,
/// the images and the network. Networks that compute on a GPU are in its memory, and not counted.
/// </summary>
internal sealed class StageMemory(StudyConfig study)
{
    private const long MB = 1_000_000;

    /// <summary>The runtime with what is collected only now and then.</summary>
    private const long Program = 130 * MB;

    /// <summary>With libtorch.</summary>
    private const long Torch = 260 * MB;

    /// <summary>With libtorch's kernels for GPUs and its half of CUDA; not measured.</summary>
    private const long Cuda = 3000 * MB;

    /// <summary>A scan of BraTS with its segmentation (240 x 240 x 155 voxels), decoded, and what was read before it
    /// and not yet collected.</summary>
    private const long Scan = 650 * MB;

    /// <summary>A picture, or a phantom's head, likewise.</summary>
    private const long Picture = 30 * MB;

    /// <summary>An image is in memory as it was read, as it was chosen, and as a tensor or a result.</summary>
    private const int CopiesOfImages = 3;

    private bool IsOnGpu => study.Numerics.Device == Device.Cuda;

    public StageInstance Estimated(StageInstance instance) => instance with { PeakBytes = PeakOf(instance) };

    private long PeakOf(StageInstance instance)
    {
        ImageSet[] read = [.. ImageSet.ReadBy(instance, study)];
        var once = read.Sum(set => set.Bytes);
        if (instance.Numerics is null)
            return Program + once + (instance.Stage == PrepareStage.StageName ? Preparation(instance) : 0);
        var images = CopiesOfImages * once;
        if (IsOnGpu)
            return Cuda + images;

        var size = read.Max(set => set.Size);
        return Torch + images + instance.Stage switch
        {
            TrainGanStage.StageName => study.Gan.TrainingBytes(size),
            SynthesizeStage.StageName => Translator.Bytes(study.Gan.Network(), size),
            TrainUNetStage.StageName => new SegmentationCost(study.Unet, size).TrainingBytes,
            _ => new SegmentationCost(study.Unet, size).PredictionBytes,
        };
    }

    private long Preparation(StageInstance instance) =>
        (CopiesOfImages * ImageSet.Of(instance, study)!.Value.Bytes)
        + (instance.Inputs.Values.OfType<StageInput.Files>().SelectMany(input => input.Paths).Any(IsScan)
            ? Scan : Picture);

    private static bool IsScan(string path) =>
        path.Contains(".nii", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".img", StringComparison.OrdinalIgnoreCase);
}
