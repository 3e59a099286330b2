using Hormesis.Stages.Random;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Tests.Segmentation;
using TorchSharp;
using TorchSharp.Modules;
using Adam = Hormesis.Training.Optimizers.Adam;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Loop;

/// <summary>
/// Parts of the trainings on Torch's device <c>meta</c>, whose tensors have a shape and no numbers. As on a GPU, an
/// operation refuses a tensor of the CPU beside one of the device. Convolutions have no kernel for this device.
/// </summary>
public sealed class DeviceTests : IDisposable
{
    private static readonly Device Meta = new(DeviceType.META);

    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void A_batch_is_augmented_on_its_device()
    {
        var (images, masks) = new Augmentation(SegmentationExamples.EveryAugmentation).Apply(
            Empty(4, 1, 16, 16), Empty(4, 1, 16, 16), new RandomStream("augmentation"));

        Assert.Equal((DeviceType.META, DeviceType.META), (images.device_type, masks.device_type));
        Assert.Equal([4, 1, 16, 16], images.shape);
        Assert.Equal([4, 1, 16, 16], masks.shape);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-4)]
    public void An_optimiser_keeps_its_state_beside_the_parameters(double weightDecay)
    {
        using var weight = new Parameter(Empty(3, 5));
        weight.grad = Empty(3, 5);
        using var optimizer = new Adam([("weight", weight)], new() { WeightDecay = weightDecay });

        optimizer.Step(1e-3);

        Assert.All(optimizer.Moments.Values, moment => Assert.Equal(DeviceType.META, moment.device_type));
        Assert.Equal([1L], optimizer.Steps);
    }

    private static Tensor Empty(params long[] shape) => empty(shape, device: Meta);
}
