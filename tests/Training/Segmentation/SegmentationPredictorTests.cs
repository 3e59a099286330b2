using Hormesis.Imaging.Slices;
using Hormesis.Networks.Weights;
using Hormesis.Training.Segmentation;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Segmentation;

public sealed class SegmentationPredictorTests : IDisposable
{
    private static readonly SegmentationConfig Config = SegmentationExamples.Config;
    private readonly string weights = Path.GetTempFileName();

    public SegmentationPredictorTests()
    {
        using var network = Config.Network.Create(new("weights"));
        ModuleWeights.Save(network, weights);
    }

    public void Dispose() => File.Delete(weights);

    /// <summary>Width 4, depth 2: 4 · 2² features.</summary>
    [Fact]
    public void Features_of_a_slice_are_its_own_whatever_slices_are_beside_it()
    {
        using var predictor = SegmentationPredictor.Load(weights, Config.Network, batchSize: 4, CPU);
        var all = predictor.Features(SegmentationExamples.Discs);
        var some = predictor.Features(SegmentationExamples.Discs.Of(Split.Validation));

        Assert.Equal(16, all.Count);
        Assert.All(all, features => Assert.Equal(16, features.Length));
        foreach (var (one, other) in all.Skip(10).Zip(some))
            Assert.All(one.Zip(other), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        Assert.NotEqual(all[0], all[1]);
    }
}
