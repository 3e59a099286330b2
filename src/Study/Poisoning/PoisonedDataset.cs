using System.Text.Json;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Poisoning;

/// <summary>D'(p) of the paper's Algorithm 1, as a list of samples: real ones first, each part in the order of its
/// set.</summary>
internal static class PoisonedDataset
{
    /// <summary>
    /// Draws D'(p). The same streams at every p make the sets nested: a real image kept at a higher p is also kept at a
    /// lower one, and a synthetic image used at a lower p is also used at a higher one. The modes
    /// <see cref="PoisoningMode.Replace"/> and <see cref="PoisoningMode.RealOnly"/> keep the same real images.
    /// </summary>
    /// <param name="real">Training split of D.</param>
    /// <param name="synthetic">Synthetic images that may be added; they can be a part of their set.</param>
    /// <param name="random">Equal for all rates and modes that will be compared.</param>
    /// <exception cref="HormesisException">A candidate is not in the training split, or there are too few synthetic
    /// ones.</exception>
    public static IReadOnlyList<PoisonedSample> Create(
        IReadOnlyList<PoisonCandidate> real,
        IReadOnlyList<PoisonCandidate> synthetic,
        Fraction rate,
        PoisoningMode mode,
        RandomStreams random)
    {
        CheckSplit(real, SampleSource.Real);
        CheckSplit(synthetic, SampleSource.Synthetic);
        var added = mode.Added(rate, real.Count);
        if (added > synthetic.Count)
            throw new HormesisException(
                $"Poisoning at p = {rate}, {mode.ToString().ToLowerInvariant()}, needs {added} synthetic slices " +
                $"for {real.Count} real ones; only {synthetic.Count} are available. No image is used twice: take " +
                "more source slices or given synthetic images, fewer real ones, a lower rate or, in the arm curated, " +
                "a larger quality.keepFraction.");

        return
        [
            .. First(mode.Kept(rate, real.Count), real, SampleSource.Real, random.Stream("real")),
            .. First((int)added, synthetic, SampleSource.Synthetic, random.Stream("synthetic")),
        ];
    }

    public static void Save(IReadOnlyList<PoisonedSample> samples, string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(samples, ParametersJson.Indented) + "\n");

    public static IReadOnlyList<PoisonedSample> Load(string path) =>
        JsonSerializer.Deserialize<List<PoisonedSample>>(File.ReadAllText(path), ParametersJson.Indented)!;

    private static void CheckSplit(IReadOnlyList<PoisonCandidate> candidates, SampleSource source)
    {
        var leaks = candidates.Where(candidate => candidate.Record.Split != Split.Train)
            .Select(candidate => $"{candidate.Record.Id} ({candidate.Record.Split})").ToList();
        if (leaks.Count > 0)
            throw new HormesisException(
                $"{leaks.Count} {source.ToString().ToLowerInvariant()} slices are not of the training split and " +
                $"may not be trained on: {string.Join(", ", leaks.Take(5))}{(leaks.Count > 5 ? ", …" : "")}.");
    }

    private static IEnumerable<PoisonedSample> First(int count, IReadOnlyList<PoisonCandidate> candidates,
        SampleSource source, RandomStream stream)
    {
        PoisonCandidate[] order = [.. candidates.OrderBy(candidate => candidate.Index)];
        stream.Shuffle<PoisonCandidate>(order);
        return order.Take(count).OrderBy(candidate => candidate.Index).Select(candidate => new PoisonedSample
        {
            Source = source,
            Index = candidate.Index,
            Digest = candidate.Record.Digest,
            Patient = candidate.Record.Patient,
            Case = candidate.Record.Case,
            Slice = candidate.Record.Slice,
            Mask = candidate.Mask,
        });
    }
}
