namespace Hormesis.Networks.Runtime;

/// <summary>
/// cuDNN's choice of algorithms. Its fastest gradients of convolutions add in an order that changes from run to run
/// (NVIDIA, cuDNN documentation, "Reproducibility").
/// </summary>
public static class DeterministicCudnn
{
    /// <summary>Whether cuDNN takes only algorithms that repeat their bits on one GPU.</summary>
    public static bool IsOn
    {
        get
        {
            TorchLibrary.Load();
            return NativeMethods.IsCudnnDeterministic(NativeMethods.GlobalContext());
        }

        set
        {
            TorchLibrary.Load();
            NativeMethods.SetDeterministicCudnn(NativeMethods.GlobalContext(), value);
        }
    }
}
