using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Tests.Poisoning;

public sealed class PoisonStageTests : IDisposable
{
    private readonly StageBench bench = new();

    public PoisonStageTests() => bench.Records("real", "real", 6);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Without_synthetic_images_every_arm_s_dataset_is_the_same_file()
    {
        var files = Enum.GetValues<PoisoningMode>().Select(mode =>
        {
            Poison(new Fraction(0, 1), mode);
            return Convert.ToHexString(File.ReadAllBytes(bench.Output("samples.json")));
        });

        Assert.Single(files.Distinct());
    }

    [Fact]
    public void Every_sample_says_where_its_image_and_its_mask_come_from()
    {
        var synthetic = bench.Records("synthetic", "ct", 6);
        var real = bench.Records("real", "real", 6);

        var samples = Poison(new Fraction(1, 2), PoisoningMode.Replace);

        Assert.Equal([(SampleSource.Real, 2), (SampleSource.Synthetic, 2)],
            samples.CountBy(sample => sample.Source).Select(count => (count.Key, count.Value)));
        Assert.All(samples, sample =>
        {
            var (set, cohort) = sample.Source == SampleSource.Real ? (real, "real") : (synthetic, "synthetic");
            var record = set.Records[sample.Index];
            Assert.Equal((record.Patient, record.Slice, record.Digest), (sample.Patient, sample.Slice, sample.Digest));
            Assert.Equal((cohort, record.Patient, record.Slice),
                (sample.Mask.Cohort, sample.Mask.Patient, sample.Mask.Slice));
            Assert.Equal(Split.Train, record.Split);
        });
    }

    [Fact]
    public void Real_images_alone_are_those_that_replacing_keeps()
    {
        var alone = Poison(new Fraction(1, 2), PoisoningMode.RealOnly);
        bench.Records("synthetic", "ct", 6);

        Assert.Equal(alone, Poison(new Fraction(1, 2), PoisoningMode.Replace)
            .Where(sample => sample.Source == SampleSource.Real));
    }

    [Fact]
    public void Transplanted_masks_are_other_patients_and_the_same_at_every_rate()
    {
        bench.Records("synthetic", "ct", 9);

        var low =
            Synthetic(
            Poison(With(new Fraction(1, 4), PoisoningMode.Replace) with { Masks = SyntheticMasks.OtherPatients }));
        var high =
            Synthetic(
            Poison(With(new Fraction(3, 4), PoisoningMode.Replace) with { Masks = SyntheticMasks.OtherPatients }));

        Assert.All(high, sample => Assert.NotEqual(sample.Patient, sample.Mask.Patient));
        Assert.Subset(high.ToHashSet(), low.ToHashSet());
        Assert.Equal(high.Select(sample => sample.Index),
            Synthetic(Poison(new Fraction(3, 4), PoisoningMode.Replace)).Select(sample => sample.Index));
    }

    [Fact]
    public void Curated_samples_are_of_the_best_by_the_gate_alone()
    {
        var synthetic = bench.Records("synthetic", "ct", 9);
        var best = Score(synthetic, 0.5);

        var samples = Synthetic(Poison(With(new Fraction(3, 4), PoisoningMode.Replace) with { KeepFraction = 0.5 }));

        Assert.Equal(3, samples.Count);
        Assert.Subset(best.ToHashSet(), samples.Select(sample => $"{sample.Patient}/{sample.Slice}").ToHashSet());
    }

    [Fact]
    public void Too_strict_a_gate_is_an_error_that_names_its_setting()
    {
        Score(bench.Records("synthetic", "ct", 9), 0.1);

        var error =
            Assert.Throws<HormesisException>(() =>
            Poison(With(new Fraction(3, 4), PoisoningMode.Replace) with { KeepFraction = 0.1 }));

        Assert.Contains("needs 3 synthetic slices for 4 real ones; only 1 are available", error.Message,
            StringComparison.Ordinal);
        Assert.Contains("quality.keepFraction", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_synthetic_image_made_of_a_test_patient_is_refused_by_name()
    {
        var real = bench.Records("real", "real", 6);
        bench.Records("synthetic", SliceSet.Create(
            16, 16, [("real2", 0, Split.Train, real.Image(0).ToArray(), real.Mask(0).ToArray())]));

        var error =
            Assert.Throws<HormesisException>(() =>
            Poison(With(new Fraction(1, 4), PoisoningMode.Replace) with { SharePatients = true }));

        Assert.Contains("patient real2: Test of real, Train of synthetic", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Scores that fall with the slice's place: the last is the best.</summary>
    /// <returns>The best fraction.</returns>
    private IEnumerable<string> Score(SliceSet synthetic, double fraction)
    {
        SliceQuality[] scores = [.. synthetic.Of(Split.Train).Records.Select((record, i) => new SliceQuality
        {
            Id = record.Id, Intensity = 0, Sharpness = 1, HeadShape = 1, Features = 0, Score = 100 - i,
        })];
        QualityTable.Write(Path.Combine(bench.Input("quality"), "quality.csv"), scores);
        return scores.Reverse().Take(QualityGate.CountOfBest(scores.Length, fraction)).Select(score => score.Id);
    }

    private static List<PoisonedSample> Synthetic(IEnumerable<PoisonedSample> samples) =>
        [.. samples.Where(sample => sample.Source == SampleSource.Synthetic)];

    private static PoisonStage.Parameters With(Fraction rate, PoisoningMode mode) =>
        new() { Rate = rate, Mode = mode, Masks = SyntheticMasks.Own, KeepFraction = null, SharePatients = false,
            Streams = "streams" };

    private IReadOnlyList<PoisonedSample> Poison(Fraction rate, PoisoningMode mode) => Poison(With(rate, mode));

    private IReadOnlyList<PoisonedSample> Poison(PoisonStage.Parameters parameters)
    {
        bench.Run(new PoisonStage(), parameters);
        return PoisonedDataset.Load(bench.Output("samples.json"));
    }
}
