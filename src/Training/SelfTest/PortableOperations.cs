using Hormesis.Training.Optimizers;
using Hormesis.Training.Segmentation;
using TorchSharp;
using static TorchSharp.torch;
using Parameter = TorchSharp.Modules.Parameter;

namespace Hormesis.Training.SelfTest;

/// <summary>
/// One operation of each kind that the networks and their trainings use, in small. Libraries choose their kernels by
/// vendor, instructions and caches of the processor; a choice that decides bits shows here, under a name.
/// </summary>
internal static class PortableOperations
{
    public static IEnumerable<PortableOperation> All =>
    [
        new("convolution 3x3 of a batch, channels last", () =>
            Convolution(ChannelsLast(2, 8, 24, 24), ChannelsLast(16, 8, 3, 3))),
        new("convolution 3x3 of one image", () => Convolution(Pattern(1, 32, 18, 18), Pattern(32, 32, 3, 3))),
        new("convolution 7x7 of one channel", () => Convolution(Pattern(1, 1, 38, 38), Pattern(8, 1, 7, 7))),
        new("convolution 1x1 to one channel", () => Convolution(ChannelsLast(2, 8, 24, 24), ChannelsLast(1, 8, 1, 1))),
        new("convolution 3x3 with stride 2, channel by channel", () => Filtered(Pattern(2, 16, 18, 18))),
        new("transposed convolution 2x2", () => UpConvolution(ChannelsLast(2, 16, 12, 12), ChannelsLast(16, 8, 2, 2))),
        new("batch normalisation", () => WithGradient(Pattern(2, 8, 16, 16), input =>
            nn.functional.batch_norm(input, zeros(8), ones(8), training: true))),
        new("group normalisation", () => WithGradient(Pattern(2, 8, 16, 16), input =>
            nn.functional.group_norm(input, 8))),
        new("maximum pooling", () => WithGradient(Pattern(2, 8, 16, 16), input => nn.functional.max_pool2d(input, 2))),
        new("reflection padding", () => WithGradient(Pattern(2, 8, 16, 16), input =>
            nn.functional.pad(input, (1, 1, 1, 1), PaddingModes.Reflect))),
        new("bilinear resampling", () => WithGradient(Pattern(1, 1, 32, 32), input =>
            nn.functional.interpolate(input, size: [34, 34], mode: InterpolationMode.Bilinear, align_corners: false))),
        new("affine resampling", () => [AffineResampling.Apply(Pattern(2, 2, 24, 24), Pattern(2, 2, 3))]),
        new("linear function", () => WithGradient(Pattern(3, 8), input =>
            nn.functional.linear(input, Pattern(64, 8), Pattern(64)))),
        new("matrix product", () => [matmul(Pattern(96, 300), Pattern(300, 80))]),
        new("sum", () => [Numbers.sum(), Numbers.sum([2, 3])]),
        new("mean", () => [Numbers.mean(), Numbers.mean([2, 3]), Numbers.square().mean()]),
        new("exponential", () => [Numbers.exp()]),
        new("logarithm", () => [Numbers.abs().add(1e-3).log()]),
        new("power", () => [Numbers.abs().pow(Pattern(2, 1, 1, 1).abs().add(0.5))]),
        new("hyperbolic tangent", () => WithGradient(Numbers, input => input.tanh())),
        new("sigmoid", () => WithGradient(Numbers, input => input.sigmoid())),
        new("cross-entropy", () => WithGradient(Numbers, input =>
            nn.functional.binary_cross_entropy_with_logits(input, Numbers.ge(0).to(float32)))),
        new("normal random numbers", () => [Noise()]),
        new("Adam", () => Update()),
    ];

    /// <summary>As many as no vector's width divides.</summary>
    private static Tensor Numbers => Pattern(2, 3, 17, 19);

    /// <summary>Exact numbers in [-1, 1) without order, computed from integers alone.</summary>
    public static Tensor Pattern(params long[] shape)
    {
        var index = arange(shape.Aggregate(1L, (a, b) => a * b), dtype: ScalarType.Int64);
        return index.mul(40_503).add(index.mul(index).mul(977)).remainder(65_536).to(ScalarType.Float32).div(32_768)
            .sub(1).reshape(shape);
    }

    private static Tensor ChannelsLast(params long[] shape) =>
        Pattern(shape[0], shape[2], shape[3], shape[1]).permute(0, 3, 1, 2);

    private static Tensor[] Convolution(Tensor images, Tensor weights) => WithGradients(images, weights,
        (input, kernel) => nn.functional.conv2d(input, kernel, padding: [kernel.shape[2] / 2, kernel.shape[3] / 2]));

    private static Tensor[] UpConvolution(Tensor images, Tensor weights) => WithGradients(images, weights,
        (input, kernel) => nn.functional.conv_transpose2d(input, kernel, strides: [2, 2]));

    private static Tensor[] Filtered(Tensor images) => WithGradients(images, Pattern(16, 1, 3, 3),
        (input, kernel) => nn.functional.conv2d(input, kernel, strides: [2, 2], groups: 16));

    private static IEnumerable<Tensor> WithGradient(Tensor start, Func<Tensor, Tensor> compute) =>
        WithGradients(start, Pattern(1), (input, _) => compute(input)).Take(2);

    /// <summary>The result, and the gradients of its sum weighted by a pattern.</summary>
    private static Tensor[] WithGradients(Tensor first, Tensor second, Func<Tensor, Tensor, Tensor> compute)
    {
        var (a, b) = (first.detach().requires_grad_(), second.detach().requires_grad_());
        var result = compute(a, b);
        (result * Pattern(result.shape)).sum().backward();
        return [result, a.grad!, .. b.grad is { } gradient ? [gradient] : Array.Empty<Tensor>()];
    }

    private static Tensor Noise()
    {
        using var generator = new Generator(2025);
        return randn([2, 3, 17, 19], generator: generator);
    }

    private static Tensor[] Update()
    {
        using var parameter = new Parameter(Pattern(8, 3, 3, 5));
        using var adam = new Adam([("w", parameter)], new() { WeightDecay = 0.01 });
        for (var step = 0; step < 2; step++)
        {
            parameter.grad = Pattern(8, 3, 3, 5).mul(step - 0.7);
            adam.Step(1e-2);
        }

        return [parameter.detach().clone(), .. adam.Moments.Values.Select(moment => moment.clone())];
    }
}
