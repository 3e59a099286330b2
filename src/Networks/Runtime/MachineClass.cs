using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Hormesis.Networks.Runtime;

/// <summary>
/// Machines that compute equal bits with the same settings: a hash of what a few operations of each kind that the
/// networks use come to. Libraries choose their kernels and the order of their sums by instruction set and caches;
/// whatever they chose, another choice that matters shows in these bits.
/// </summary>
public static class MachineClass
{
    private const int HexDigits = 12;

    /// <summary>Computes on one thread, which stays set: for the end of a process's work. Takes hundredths of a second
    /// once Torch is loaded.</summary>
    /// <param name="device"><c>cpu</c> or <c>cuda</c>.</param>
    /// <param name="instructionSet">The cap that this process was started with; only the name's first part.</param>
    /// <returns><c>avx2/8f3a12c05d7e</c>; on a GPU <c>cuda/…</c>.</returns>
    /// <exception cref="HormesisException">No such device.</exception>
    public static string Measure(string device, string instructionSet)
    {
        var place = TorchDevice.Require(device);
        return $"{(device == "cpu" ? instructionSet : device)}/{HashOn(place)[..HexDigits]}";
    }

    // A method of its own: the type torch must not be touched before its library is there.
    private static string HashOn(Device device)
    {
        TorchThreads.Use(1);
        using var steps = new UndisturbedSteps(); // Numbers that are handed to libtorch here decide the name.
        using var scope = NewDisposeScope();
        using var content = new MemoryStream();
        foreach (var result in Results(device))
            content.Write(MemoryMarshal.AsBytes<float>(result.detach().cpu().contiguous().data<float>().ToArray()));
        return Digest.Of(content.ToArray()).Hex;
    }

    private static IEnumerable<Tensor> Results(Device device)
    {
        var images = Pattern(device, 2, 16, 48, 48);
        foreach (var (channels, kernel) in new[] { (16L, 3L), (32L, 7L), (16L, 1L) })
        {
            foreach (var result in Convolution(images, Pattern(device, channels, 16, kernel, kernel)))
                yield return result;
        }

        yield return nn.functional.conv_transpose2d(images, Pattern(device, 16, 8, 2, 2), strides: [2L]);
        yield return nn.functional.instance_norm(images);
        yield return matmul(Pattern(device, 96, 300), Pattern(device, 300, 80));
        yield return matmul(Pattern(device, 3, 1000), Pattern(device, 1000, 1));
        yield return images.sum();
        yield return images.mean([0, 2, 3]);
        yield return images.var([0, 2, 3]);
        yield return nn.functional.softmax(images, dim: 1);
        yield return images.exp();
        yield return images.tanh();
        yield return images.sigmoid();
        yield return images.abs().add(1e-3).sqrt().log();
    }

    /// <summary>A convolution and both of its gradients; of channels that fill oneDNN's blocks, or the gradients have
    /// no bits of their own.</summary>
    private static IEnumerable<Tensor> Convolution(Tensor images, Tensor weights)
    {
        var input = images.detach().clone().requires_grad_();
        weights.requires_grad_();
        var output = nn.functional.conv2d(input, weights, padding: [weights.size(2) / 2]);
        output.square().mean().backward();
        return [output, input.grad!, weights.grad!];
    }

    /// <summary>Exact numbers in [-1, 1) without order, from integers alone.</summary>
    private static Tensor Pattern(Device device, params long[] shape)
    {
        var index = arange(shape.Aggregate((a, b) => a * b), dtype: ScalarType.Int64, device: device);
        return index.mul(40_503).add(index.mul(index).mul(977)).remainder(65_536).to(ScalarType.Float32).div(32_768)
            .sub(1).reshape(shape);
    }
}
