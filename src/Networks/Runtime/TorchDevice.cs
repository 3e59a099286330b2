using static TorchSharp.torch;

namespace Hormesis.Networks.Runtime;

/// <summary>Where tensors live and are computed.</summary>
public static class TorchDevice
{
    /// <summary>Loads Torch and gives the device.</summary>
    /// <param name="kind"><c>cpu</c> or <c>cuda</c>.</param>
    /// <exception cref="HormesisException">No such kind, or this build or machine has none.</exception>
    public static Device Require(string kind)
    {
        TorchLibrary.Load();
        return OfKind(kind);
    }

    // A method of its own: the type torch must not be touched before its library is there.
    private static Device OfKind(string kind) => kind switch
    {
        "cpu" => CPU,
        "cuda" when !HasCudaBackend => throw new HormesisException(
            "The device cuda was asked for, but this build computes on the CPU only. Have cake.sh build one for " +
                "GPUs (export TorchBackend=cuda), or set device: cpu in experiments.yaml."),
        "cuda" when !cuda.is_available() => throw new HormesisException(
            "The device cuda was asked for, but libtorch finds no GPU that it can use. Check the driver with " +
                "nvidia-smi, or set device: cpu in experiments.yaml."),
        "cuda" => CUDA,
        _ => throw new HormesisException($"The device '{kind}' is unknown; known are cpu and cuda."),
    };

#if TORCH_CUDA
    private static bool HasCudaBackend => true;
#else
    private static bool HasCudaBackend => false;
#endif
}
