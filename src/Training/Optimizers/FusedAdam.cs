using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static TorchSharp.torch;

namespace Hormesis.Training.Optimizers;

/// <summary>
/// Adam's update of one parameter on the CPU in one pass over its memory. Each operation is rounded by itself as IEEE
/// 754 defines it, so every processor computes the same bits. MKL's square root, which libtorch calls, is an
/// approximation that AMD and Intel compute differently.
/// </summary>
internal static class FusedAdam
{
    /// <param name="parameter">float32, dense; the other tensors have its shape.</param>
    public static void Update(Tensor parameter, Tensor gradient, Tensor mean, Tensor square, AdamCoefficients by)
    {
        if (!gradient.stride().SequenceEqual(parameter.stride()))
            gradient = empty_like(parameter).copy_(gradient);
        var weights = Memory(parameter);
        var gradients = Memory(gradient);
        var means = Memory(mean);
        var squares = Memory(square);
        UpdateVectors(Vectors(weights), Vectors(gradients), Vectors(means), Vectors(squares), by);
        for (var i = weights.Length - (weights.Length % Vector256<float>.Count); i < weights.Length; i++)
            Update(ref weights[i], gradients[i], ref means[i], ref squares[i], by);
    }

    private static void Update(
        ref float weight, float gradient, ref float mean, ref float square, in AdamCoefficients by)
    {
        gradient += by.WeightDecay * weight;
        mean = (by.Beta1 * mean) + (by.Gain1 * gradient);
        square = (by.Beta2 * square) + (by.Gain2 * (gradient * gradient));
        weight -= by.Step * mean / ((MathF.Sqrt(square) / by.Root) + by.Epsilon);
    }

    /// <summary>The same of eight numbers at once.</summary>
    private static void UpdateVectors(
        Span<Vector256<float>> weights,
        Span<Vector256<float>> gradients,
        Span<Vector256<float>> means,
        Span<Vector256<float>> squares,
        in AdamCoefficients by)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            var gradient = gradients[i] + (by.WeightDecay * weights[i]);
            var mean = means[i] = (by.Beta1 * means[i]) + (by.Gain1 * gradient);
            var square = squares[i] = (by.Beta2 * squares[i]) + (by.Gain2 * (gradient * gradient));
            weights[i] -= by.Step * mean / ((Vector256.Sqrt(square) / by.Root) + Vector256.Create(by.Epsilon));
        }
    }

    /// <summary>The numbers of a dense tensor in the order of its memory.</summary>
    private static Span<float> Memory(Tensor tensor) =>
        MemoryMarshal.Cast<byte, float>(tensor.as_strided([tensor.numel()], [1]).bytes);

    /// <summary>All but the last up to seven numbers.</summary>
    private static Span<Vector256<float>> Vectors(Span<float> numbers) =>
        MemoryMarshal.Cast<float, Vector256<float>>(numbers);
}
