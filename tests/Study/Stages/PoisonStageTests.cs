using Hormesis.Pipeline;
using Hormesis.Study.Stages;
using Hormesis.Training.Poisoning;

namespace Hormesis.Study.Tests.Stages;

public sealed class PoisonStageTests : IDisposable
{
    private readonly StageBench bench = new();

    public PoisonStageTests() => bench.Slices(PoisonStage.Real, "mri", "real", 6);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Without_synthetic_images_every_arm_s_dataset_is_the_same_file()
    {
        var files = Enum.GetValues<PoisoningMode>().Select(mode =>
        {
            Poison(new Fraction(0, 1), mode);
            return Convert.ToHexString(File.ReadAllBytes(bench.Output(PoisonedDataset.SamplesFile)));
        });

        Assert.Single(files.Distinct());
    }

    [Fact]
    public void Every_sample_says_where_its_image_and_its_mask_come_from()
    {
        var synthetic = bench.Slices(PoisonStage.Synthetic, "mri", "ct", 6);
        var real = bench.Slices(PoisonStage.Real, "mri", "real", 6);

        var samples = Poison(new Fraction(1, 2), PoisoningMode.Replace);

        Assert.Equal([(SampleSource.Real, 2), (SampleSource.Synthetic, 2)], samples.CountBy(sample => sample.Source).Select(count => (count.Key, count.Value)));
        Assert.All(samples, sample =>
        {
            var (set, cohort) = sample.Source == SampleSource.Real ? (real, "real") : (synthetic, "synthetic");
            var record = set.Records[sample.Index];
            Assert.Equal((record.Patient, record.Slice, record.Digest), (sample.Patient, sample.Slice, sample.Digest));
            Assert.Equal((cohort, record.Patient, record.Slice), (sample.Mask.Cohort, sample.Mask.Patient, sample.Mask.Slice));
            Assert.Equal(Imaging.Slices.Split.Train, record.Split);
        });
    }

    [Fact]
    public void Real_images_alone_are_those_that_replacing_keeps()
    {
        var alone = Poison(new Fraction(1, 2), PoisoningMode.RealOnly);
        bench.Slices(PoisonStage.Synthetic, "mri", "ct", 6);

        Assert.Equal(alone, Poison(new Fraction(1, 2), PoisoningMode.Replace).Where(sample => sample.Source == SampleSource.Real));
    }

    private IReadOnlyList<PoisonedSample> Poison(Fraction rate, PoisoningMode mode)
    {
        bench.Run(new PoisonStage(), new PoisonParameters { Rate = rate, Mode = mode, Masks = SyntheticMasks.Own, KeepFraction = null, SharePatients = false, Streams = "streams" });
        return PoisonedDataset.Load(bench.Output(PoisonedDataset.SamplesFile));
    }
}
