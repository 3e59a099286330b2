namespace Hormesis.Networks.Costs;

/// <summary>
/// Resident memory of a process that computes with a network on a CPU, from counted numbers. The two factors stand for
/// gradients on their way, oneDNN's copies in its own layouts, and gaps between tensors; they were fitted to measured
/// peaks (docs/performance.md).
/// </summary>
public static class MemoryEstimate
{
    private const int BytesOfFloat = sizeof(float);

    private const double TrainingFactor = 1.6;
    private const double InferenceFactor = 1.4;

    /// <summary>A weight with its gradient and both moments of Adam; and twice more while the first weights are
    /// drawn.</summary>
    private const int CopiesInTraining = 6;

    /// <summary>A weight, the file it is read from, and twice while the weights that it replaces are drawn.</summary>
    private const int CopiesInInference = 4;

    /// <param name="kept">Numbers that forward passes leave for the backward pass, of all images together.</param>
    /// <returns>Bytes.</returns>
    public static long Training(long parameters, long kept) =>
        BytesOfFloat * ((CopiesInTraining * parameters) + (long)(TrainingFactor * kept));

    /// <param name="held">Numbers at the end of a pass without gradients, of all images together.</param>
    /// <returns>Bytes.</returns>
    public static long Inference(long parameters, long held) =>
        BytesOfFloat * ((CopiesInInference * parameters) + (long)(InferenceFactor * held));
}
