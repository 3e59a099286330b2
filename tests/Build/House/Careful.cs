using static TorchSharp.torch;

namespace Hormesis.Build.Tests.House;

/// <summary>Code in which <see cref="TensorPlaces"/> finds nothing. It is never called.</summary>
internal static class Careful
{
    public static Tensor Make(Tensor like) =>
        (zeros_like(like) + zeros([], device: like.device)).add(tensor([1f, 2f], device: CPU).to(like.device));

    public static Tensor Draw(Device device)
    {
        using var generator = new Generator(1, CPU);
        return randn([2], device: CPU, generator: generator).to(device);
    }

    public static float Read(Tensor values)
    {
        var read = values.cpu();
        return read.data<float>()[0] + values.detach().cpu().contiguous().bytes.Length + values.item<float>();
    }
}
