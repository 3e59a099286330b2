namespace Hormesis.Study.Segmentation;

/// <summary>Weights of a trained U-Net, or the files of a trained model of the user.</summary>
/// <param name="Path">Path of the file.</param>
internal sealed record SegmentationWeights(string Path);
