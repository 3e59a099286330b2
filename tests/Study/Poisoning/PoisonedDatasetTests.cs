using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Tests.Poisoning;

public sealed class PoisonedDatasetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("poisoned").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0, 150, 0)]
    [InlineData(1, 125, 25)]
    [InlineData(3, 75, 75)]
    [InlineData(5, 25, 125)]
    [InlineData(6, 0, 150)]
    public void Replacing_keeps_the_size_of_the_papers_150(int sixths, int real, int synthetic)
    {
        var samples = Create(150, 150, new(sixths, 6), PoisoningMode.Replace);

        Assert.Equal(real, samples.Count(sample => sample.Source == SampleSource.Real));
        Assert.Equal(synthetic, samples.Count(sample => sample.Source == SampleSource.Synthetic));
    }

    [Property]
    public bool Replacing_keeps_the_number_of_samples(PositiveInt real, NonNegativeInt sixths) =>
        Create(real.Get, real.Get, new(sixths.Get % 7, 6), PoisoningMode.Replace).Count == real.Get;

    [Property]
    public bool Appending_keeps_every_real_sample_and_reaches_the_rate(PositiveInt real, NonNegativeInt sixths)
    {
        var rate = new Fraction(sixths.Get % 6, 6);
        var samples = Create(real.Get, 6 * real.Get, rate, PoisoningMode.Append);
        var synthetic = samples.Count(sample => sample.Source == SampleSource.Synthetic);

        return samples.Count - synthetic == real.Get && Math.Abs(synthetic - (rate.Value * samples.Count)) <= 0.5;
    }

    [Property]
    public bool Fewer_real_samples_at_a_higher_rate_are_some_of_those_at_a_lower(PositiveInt real,
        NonNegativeInt sixths)
    {
        var low = Create(real.Get, real.Get, new(sixths.Get % 6, 6), PoisoningMode.Replace);
        var high = Create(real.Get, real.Get, new((sixths.Get % 6) + 1, 6), PoisoningMode.Replace);

        return Of(SampleSource.Real, high).IsSubsetOf(Of(SampleSource.Real, low))
            && Of(SampleSource.Synthetic, low).IsSubsetOf(Of(SampleSource.Synthetic, high));
    }

    [Property]
    public bool Real_only_is_what_replacing_keeps(PositiveInt real, NonNegativeInt sixths)
    {
        var rate = new Fraction(sixths.Get % 6, 6);

        return Create(real.Get, real.Get, rate, PoisoningMode.Replace)
            .Where(sample => sample.Source == SampleSource.Real)
            .SequenceEqual(Create(real.Get, 0, rate, PoisoningMode.RealOnly));
    }

    [Property]
    public bool No_sample_is_there_twice(PositiveInt real, NonNegativeInt sixths)
    {
        var samples = Create(real.Get, 5 * real.Get, new(sixths.Get % 6, 6), PoisoningMode.Append);

        return samples.Select(sample => (sample.Source, sample.Index)).Distinct().Count() == samples.Count;
    }

    [Fact]
    public void More_synthetic_samples_do_not_change_which_real_ones_stay() =>
        Assert.Equal(
            Of(SampleSource.Real, Create(30, 30, new(1, 2), PoisoningMode.Replace)),
            Of(SampleSource.Real, Create(30, 99, new(1, 2), PoisoningMode.Replace)));

    [Fact]
    public void Too_few_synthetic_slices_are_an_error_with_both_numbers()
    {
        var error = Assert.Throws<HormesisException>(() => Create(10, 49, new(5, 6), PoisoningMode.Append));

        Assert.Contains("needs 50 synthetic slices for 10 real ones; only 49", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Split.Test)]
    [InlineData(Split.Validation)]
    public void A_slice_of_another_split_is_refused_by_name(Split split)
    {
        var leak = Candidate(0) with { Record = Candidate(0).Record with { Split = split, Case = "patient-7" } };

        foreach (var (real, synthetic) in new[] { (leak, Candidate(0)), (Candidate(0), leak) })
        {
            var error = Assert.Throws<HormesisException>(() =>
                PoisonedDataset.Create([real], [synthetic], new(0, 1), PoisoningMode.Replace, new("seed")));
            Assert.Contains($"patient-7/0 ({split})", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Candidates_are_the_training_slices_with_their_place_in_the_set()
    {
        var records = new[] { Split.Test, Split.Train, Split.Validation, Split.Train }
            .Select((split, i) => Candidate(i).Record with { Split = split }).ToList();

        var candidates = PoisonCandidate.OfTraining(records, "phantom");

        Assert.Equal([1, 3], candidates.Select(candidate => candidate.Index));
        Assert.Equal(new MaskOrigin { Cohort = "phantom", Patient = "p1", Case = "p1", Slice = 1 }, candidates[0].Mask);
    }

    [Fact]
    public void Samples_are_read_as_they_were_written()
    {
        var path = Path.Combine(folder, "samples.json");
        var samples = Create(6, 6, new(1, 2), PoisoningMode.Replace);

        PoisonedDataset.Save(samples, path);

        Assert.Equal(samples, PoisonedDataset.Load(path));
    }

    private static HashSet<int> Of(SampleSource source, IEnumerable<PoisonedSample> samples) =>
        [.. samples.Where(sample => sample.Source == source).Select(sample => sample.Index)];

    private static IReadOnlyList<PoisonedSample> Create(int real, int synthetic, Fraction rate, PoisoningMode mode) =>
        PoisonedDataset.Create(Candidates(real), Candidates(synthetic), rate, mode, new RandomStreams("seed"));

    private static List<PoisonCandidate> Candidates(int count) => [.. Enumerable.Range(0, count).Select(Candidate)];

    private static PoisonCandidate Candidate(int index) => new()
    {
        Index = index,
        Record = new() { Patient = $"p{index}", Case = $"p{index}", Slice = index, Split = Split.Train, MaskPixels = 1,
            Digest = Digest.OfText($"{index}") },
        Mask = new() { Cohort = "phantom", Patient = $"p{index}", Case = $"p{index}", Slice = index },
    };
}
