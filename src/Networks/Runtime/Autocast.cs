using static TorchSharp.torch;

namespace Hormesis.Networks.Runtime;

/// <summary>
/// Forward passes in mixed precision, by PyTorch's own rules (https://docs.pytorch.org/docs/stable/amp.html):
/// convolutions and products read bfloat16 copies of their float32 inputs and weights; sums and normalisation
/// statistics are computed in float32. A backward pass takes the types of its forward pass, and gradients of the
/// weights are float32.
/// </summary>
public static class Autocast
{
    /// <summary>Computes a network's output.</summary>
    /// <param name="input">float32, on the network's device.</param>
    /// <returns>float32.</returns>
    public static Tensor Forward(MixedPrecision precision, Tensor input, Func<Tensor, Tensor> network)
    {
        if (precision == MixedPrecision.Off)
            return network(input);
        using var scope = NewDisposeScope();
        return In(precision, input, network).to(float32).MoveToOuterDisposeScope();
    }

    private static Tensor In(MixedPrecision precision, Tensor input, Func<Tensor, Tensor> network)
    {
        var device = (sbyte)input.device_type;
        NativeMethods.SetAutocastType(device, (sbyte)TypeOf(precision));
        NativeMethods.SetAutocastEnabled(device, true);
        try
        {
            return network(input);
        }
        finally
        {
            NativeMethods.SetAutocastEnabled(device, false);
            NativeMethods.ClearAutocastCache(); // copies of weights, which the optimiser changes
        }
    }

    private static ScalarType TypeOf(MixedPrecision precision) => precision switch
    {
        MixedPrecision.Bfloat16 => ScalarType.BFloat16,
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "No reduced precision."),
    };
}
