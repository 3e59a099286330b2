using Hormesis.Networks.UNet;
using Hormesis.Networks.Weights;

namespace Hormesis.Training.Segmentation;

/// <summary>A trained U-Net and how it got there. Owns the network.</summary>
public sealed class SegmentationResult : IDisposable
{
    public const string WeightsFile = "unet.safetensors";
    public const string CurveFile = "curve.csv";

    public required UNet Network { get; init; }

    public required IReadOnlyList<LearningCurvePoint> Curve { get; init; }

    /// <summary>Writes <see cref="WeightsFile"/> and <see cref="CurveFile"/>.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        ModuleWeights.Save(Network, Path.Combine(folder, WeightsFile));
        LearningCurve.WriteCsv(Path.Combine(folder, CurveFile), Curve);
    }

    public void Dispose() => Network.Dispose();
}
