using Hormesis.Imaging.Slices;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Tests.Segmentation;

public sealed class TrainUNetStageTests : IDisposable
{
    private readonly StageBench bench = new();

    public TrainUNetStageTests() => bench.Slices("real", "mri", "real", 6);

    public void Dispose() => bench.Dispose();

    /// <summary>Slices 0 and 6 are of patients 0 and 3.</summary>
    [Fact]
    public void A_sample_is_trained_on_with_the_mask_that_it_names()
    {
        var synthetic = bench.Slices("synthetic", "mri", "ct", 6);
        var own = Train([Sample(synthetic, 0, 0), Sample(synthetic, 6, 6)]);
        var transplanted = Train([Sample(synthetic, 0, 6), Sample(synthetic, 6, 0)]);

        Exchange(synthetic, 0, 6).Save(Path.Combine(bench.Input("synthetic"), "mri"));
        var exchanged = Train([Sample(synthetic, 0, 0), Sample(synthetic, 6, 6)]);

        Assert.NotEqual(own, transplanted);
        Assert.Equal(exchanged, transplanted);
    }

    private static SliceSet Exchange(SliceSet set, int a, int b) => SliceSet.Create(set.Height, set.Width,
    [
        .. set.Records.Index().Select(entry => (
            entry.Item.Patient, entry.Item.Slice, entry.Item.Split, set.Image(entry.Index).ToArray(),
            (byte[]?)set.Mask(entry.Index == a ? b : entry.Index == b ? a : entry.Index).ToArray())),
    ]);

    private static PoisonedSample Sample(SliceSet set, int index, int mask) => new()
    {
        Source = SampleSource.Synthetic,
        Index = index,
        Digest = set.Records[index].Digest,
        Patient = set.Records[index].Patient,
        Case = set.Records[index].Case,
        Slice = set.Records[index].Slice,
        Mask = new() { Cohort = "synthetic", Patient = set.Records[mask].Patient, Case = set.Records[mask].Case,
            Slice = set.Records[mask].Slice },
    };

    private Digest Train(IReadOnlyList<PoisonedSample> samples)
    {
        PoisonedDataset.Save(samples, Path.Combine(bench.Input("dataset"), "samples.json"));
        bench.Run(new TrainUNetStage(),
            new TrainUNetStage.Parameters { Unet = OwnStudies.Smoke.Unet, Device = Device.Cpu, Streams = "streams" });
        return Digest.OfFile(bench.Output("unet.safetensors"));
    }
}
