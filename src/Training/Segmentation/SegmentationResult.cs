using Hormesis.Networks.Segmentation;
using Hormesis.Networks.Weights;

namespace Hormesis.Training.Segmentation;

/// <summary>A trained network in evaluation mode, with its learning curve. It owns the network.</summary>
public sealed class SegmentationResult : IDisposable
{
    public const string WeightsFile = "unet.safetensors";
    public const string CurveFile = "curve.csv";

    private readonly SegmentationRun run;

    internal SegmentationResult(SegmentationRun run)
    {
        this.run = run;
        Network.eval();
    }

    public SegmentationNetwork Network => run.Kept;

    public IReadOnlyList<LearningCurvePoint> Curve => run.Curve.Points;

    /// <summary>Writes <see cref="WeightsFile"/> and <see cref="CurveFile"/>.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        ModuleWeights.Save(Network, Path.Combine(folder, WeightsFile));
        LearningCurveFile.Write(Path.Combine(folder, CurveFile), Curve);
    }

    public void Dispose() => run.Dispose();
}
