using System.Reflection;
using Hormesis.Networks.Runtime;
using Hormesis.Networks.Segmentation;
using Hormesis.Networks.Segmentation.ResidualUNet;
using Hormesis.Networks.Translation.Santa;
using Hormesis.Stages.Random;
using Hormesis.Training.Loop;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Tests.Segmentation;
using Hormesis.Training.Tests.Translation.Santa;
using Hormesis.Training.Translation.Santa;
using TorchSharp;
using TorchSharp.Modules;
using Adam = Hormesis.Training.Optimizers.Adam;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Loop;

/// <summary>
/// Parts of the trainings on Torch's device <c>meta</c>, whose tensors have a shape and no numbers. As on a GPU, an
/// operation refuses a tensor of the CPU beside one of the device. Convolutions, reflection padding, normalisation,
/// <c>index_select</c> and the cross-entropy have no kernel for this device.
/// </summary>
public sealed class DeviceTests : IDisposable
{
    private static readonly Device Meta = new(DeviceType.META);

    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;
    private readonly DisposeScope scope = NewDisposeScope();

    public static TheoryData<string> Networks => ["unet", "residual-unet", "generator", "discriminator"];

    public void Dispose()
    {
        scope.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_batch_is_augmented_on_its_device()
    {
        var (images, masks) = new Augmentation(SegmentationExamples.EveryAugmentation).Apply(
            Empty(4, 1, 16, 16), Empty(4, 1, 16, 16), new RandomStream("augmentation"));

        AssertMeta([images, masks]);
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

        AssertMeta(optimizer.Moments.Values);
        Assert.Equal([1L], optimizer.Steps);
    }

    [Fact]
    public void The_samples_of_a_U_Net_are_on_its_device()
    {
        using var data = new SegmentationData(
            SegmentationSamples.From(SegmentationExamples.Discs, Imaging.Slices.Split.Train), Meta);
        var (images, masks) = data.Range(2, 3);

        AssertMeta([data.Images, data.Masks, images, masks]);
    }

    [Fact]
    public void A_batch_of_SANTA_is_drawn_onto_its_device()
    {
        var config = SantaTestData.Config(1) with
        {
            Training = SantaTestData.Config(1).Training with
            {
                Augmentation = new() { LoadSize = 36, Margin = 2, CropSize = 32, Flip = true },
            },
        };
        var batch = new SantaSampler(SantaTestData.Slices("ct", 3), SantaTestData.Slices("mri", 4), config,
            new RandomStreams("batch"), Meta).Draw(0);

        AssertMeta([batch.Ct, batch.Mri, batch.LatentNoise, batch.PathCenter, batch.PathInterval]);
        AssertMeta([new ImagePart(-2, 5, 28).Of(batch.Ct)]);
    }

    /// <summary>A tensor in a field that is not registered would stay behind.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void A_network_moves_as_a_whole(string name)
    {
        using var network = Create(name).to(Meta);

        AssertMeta(network.modules().Prepend(network).SelectMany(TensorsOf));
        Assert.NotEmpty(network.modules().SelectMany(TensorsOf));
    }

    [Fact]
    public void The_average_of_a_generator_is_beside_it()
    {
        using var generator = (SantaGenerator)Create("generator").to(Meta);
        using var average = new AveragedGenerator((SantaGenerator)Create("generator").to(Meta), 0.5);

        average.Add(generator);

        AssertMeta(average.Network.parameters());
    }

    [Fact]
    public void A_checkpoint_of_one_device_is_restored_on_another()
    {
        using var trained = Create("unet");
        using var optimizer = new Adam(trained.named_parameters(), new());
        new TrainingState { Step = 7 }.Add("network", trained).Add("network", optimizer).Save(folder);
        using var moved = Create("unet").to(Meta);
        using var movedOptimizer = new Adam(moved.named_parameters(), new());
        var state = new TrainingState().Add("network", moved).Add("network", movedOptimizer);

        state.Restore(folder);

        Assert.Equal(7, state.Step);
        AssertMeta([.. moved.state_dict().Values, .. movedOptimizer.Moments.Values]);
    }

    /// <summary>The layout comes from the network's creation, not from the checkpoint.</summary>
    [Fact]
    public void A_checkpoint_does_not_change_the_layout()
    {
        using var plain = Create("generator");
        new TrainingState().Add("network", plain).Save(folder);
        using var innermost = Create("generator");
        ChannelsLast.Apply(innermost);

        new TrainingState().Add("network", innermost).Restore(folder);

        Assert.All(plain.parameters().Zip(innermost.parameters()), pair =>
        {
            Assert.True(pair.First.equal(pair.Second).all().item<bool>());
            Assert.True(pair.Second.dim() != 4 || pair.Second.shape[1] == 1 || pair.Second.stride(1) == 1);
        });
    }

    private static nn.Module Create(string name) => name switch
    {
        "unet" => Segmenting(SegmentationExamples.Config.Network),
        "residual-unet" => Segmenting(new ResidualUNetConfig { Width = 4, Depth = 2, Blocks = 1 }),
        "generator" => new SantaGenerator(SantaTestData.Config(1).Generator, new RandomStream("weights")),
        _ => new SantaDiscriminator(SantaTestData.Config(1).Discriminator, new RandomStream("weights")),
    };

    private static SegmentationNetwork Segmenting(SegmentationNetworkConfig config) =>
        config.Create(new RandomStream("weights"));

    /// <summary>Registered tensors, and those that only a field holds.</summary>
    private static IEnumerable<Tensor> TensorsOf(nn.Module module) =>
    [
        .. module.named_parameters(recurse: false).Select(entry => entry.parameter),
        .. module.named_buffers(recurse: false).Select(entry => entry.buffer),
        .. Fields(module.GetType()).Select(field => field.GetValue(module)).OfType<Tensor>(),
    ];

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null ? []
        : [.. type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public
            | BindingFlags.DeclaredOnly), .. Fields(type.BaseType)];

    private static void AssertMeta(IEnumerable<Tensor> tensors) =>
        Assert.All(tensors, tensor => Assert.Equal(DeviceType.META, tensor.device_type));

    private static Tensor Empty(params long[] shape) => empty(shape, device: Meta);
}
