using System.Globalization;
using Hormesis.Evaluation.Memory;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Reporting.Tables;

namespace Hormesis.Study.Results.Tables;

/// <summary>Table and sentences about training images that the generative model gives back.</summary>
internal static class MemoryTables
{
    public const string Heading = "Memory of the generative model";

    /// <summary>Number of flagged images that a sentence names.</summary>
    private const int Named = 5;

    /// <param name="sets">Nearest images of each set of synthetic images; the held-out images are the same in
    /// all.</param>
    public static ImageMemoryTable Table(IReadOnlyList<MemoryFindings> sets) => new()
    {
        Level = sets[0].Level,
        FlaggedByChance = sets[0].FlaggedByChance,
        Rows =
        [
            .. sets.Select((set, index) => Row(
                NameOf(index, sets.Count),
                [.. set.Synthetic.Select(image => image.Correlation)],
                set.Flagged.Count)),
            Row("held-out real images", sets[0].HeldOut, flagged: null),
        ],
    };

    public static IReadOnlyList<string> Sentences(IReadOnlyList<MemoryFindings> sets) =>
        [.. sets.Select((set, index) => Sentence(set, NameOf(index, sets.Count)))];

    private static string NameOf(int index, int count) =>
        count == 1 ? "synthetic images" : FormattableString.Invariant($"synthetic images, S {index}");

    private static string Sentence(MemoryFindings set, string name)
    {
        var flagged = set.Flagged;
        var level = Wording.Level(set.Level);
        var share = Wording.Level(set.Synthetic.Count == 0 ? 0 : (double)flagged.Count / set.Synthetic.Count);
        var counted = $"{flagged.Count} of {set.Synthetic.Count} {name} ({share}) are nearer to a training image than "
            + $"{level} of the {set.HeldOut.Count} held-out real images are";
        var named = flagged.Take(Named).Select(image =>
            $"{image.Id} (nearest: {image.Nearest} of {image.Cohort}, correlation {Number(image.Correlation)})");
        return flagged.Count == 0
            ? $"{counted}: no training image was found among them."
            : $"{counted}; {Wording.Level(set.FlaggedByChance)} would be if none was learned by heart. Look at "
                + $"{Wording.List(named)}{(flagged.Count > Named ? $", and at {flagged.Count - Named} more" : "")} "
                + "(memory.csv of the stage measure-memory), before you give these images to anybody.";
    }

    private static MemoryRow Row(string images, IReadOnlyList<double> correlations, int? flagged) => new()
    {
        Images = images,
        Count = correlations.Count,
        Median = Median([.. correlations.Order()]),
        Largest = correlations.Count == 0 ? null : correlations.Max(),
        Flagged = flagged,
    };

    private static double? Median(double[] sorted) =>
        sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
