namespace Hormesis.Networks.Costs;

/// <summary>
/// Estimates the resident memory of a process that computes with a network on a CPU. The two factors cover temporary
/// gradients, oneDNN's copies in its own layouts, and gaps between tensors. They were fitted to measured peaks
/// (docs/performance.md).
/// </summary>
public static class MemoryEstimate
{
    private const int BytesOfFloat = sizeof(float);

    private const double TrainingFactor = 1.6;
    private const double InferenceFactor = 1.4;

    /// <summary>
    /// A weight, its gradient and Adam's two moments, and two more copies while the initial weights are drawn.
    /// </summary>
    private const int CopiesInTraining = 6;

    /// <summary>
    /// A weight, its copy in the file, and two more copies while the initial weights are drawn and replaced.
    /// </summary>
    private const int CopiesInInference = 4;

    /// <param name="kept">Numbers that forward passes keep for the backward pass, summed over all images.</param>
    /// <returns>Bytes.</returns>
    public static long Training(long parameters, long kept) =>
        BytesOfFloat * ((CopiesInTraining * parameters) + (long)(TrainingFactor * kept));

    /// <param name="held">Numbers in memory at the end of a pass without gradients, summed over all images.</param>
    /// <returns>Bytes.</returns>
    public static long Inference(long parameters, long held) =>
        BytesOfFloat * ((CopiesInInference * parameters) + (long)(InferenceFactor * held));
}
