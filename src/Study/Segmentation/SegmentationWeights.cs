namespace Hormesis.Study.Segmentation;

/// <summary>Weights of a trained U-Net.</summary>
/// <param name="Path">Path of the file.</param>
internal sealed record SegmentationWeights(string Path);
