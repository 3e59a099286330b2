using Hormesis.Pipeline;
using static TorchSharp.torch;

namespace Hormesis.Networks.Runtime;

/// <summary>The device that tensors live on.</summary>
public static class TorchDevice
{
    /// <param name="isCuda">The first GPU instead of the processor.</param>
    /// <exception cref="HormesisException">There is no GPU, or this build cannot use one.</exception>
    public static Device Require(bool isCuda)
    {
        if (!isCuda)
            return CPU;

        return cuda.is_available()
            ? CUDA
            : throw new HormesisException(
                $"""
                numerics.device is `cuda`, but Torch {TorchLibrary.Version} finds no GPU here.
                Build with -p:TorchBackend=cuda on a machine with an NVIDIA driver, or write `device: cpu`.
                """);
    }
}
