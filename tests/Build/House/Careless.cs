using static TorchSharp.torch;

namespace Hormesis.Build.Tests.House;

/// <summary>Code that <see cref="TensorPlaces"/> must find. It is never called.</summary>
internal static class Careless
{
    public static Tensor Scalar() => tensor(1f);

    public static Tensor Arguments(long count, Device device) => zeros(count, ones(count, device: device).numel());

    public static void Draw(Device device) => new Generator(1, device).Dispose();

    public static float Read(Tensor values) => values.contiguous().data<float>()[0];

    public static int Bytes(Tensor values) => values.bytes.Length;

    public static float Variable(Tensor values, bool moves)
    {
        var read = values;
        if (moves)
            read = values.cpu();
        return read.data<float>()[0];
    }
}
