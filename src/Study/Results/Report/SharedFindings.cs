using Hormesis.Evaluation.Statistics;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Report;

/// <summary>Compares the verdicts of two studies on the loss of Dice at each rate that both have.</summary>
public static class SharedFindings
{
    /// <param name="study">Name of the study whose page has the section.</param>
    /// <param name="paper">Folder of its tables and figures.</param>
    /// <param name="smaller">Name of the study that it is compared with.</param>
    /// <param name="smallerPaper">The folder of that study.</param>
    /// <returns>A section in Markdown; null if a study has no results, or the studies have no verdict in
    /// common.</returns>
    public static string? Section(string study, string paper, string smaller, string smallerPaper)
    {
        var (one, other) = (Verdicts(paper), Verdicts(smallerPaper));
        var shared = other.Keys.Where(one.ContainsKey).ToList();
        if (shared.Count == 0)
            return null;

        var equal = shared.Count(key => one[key] == other[key]);
        var contradictions = shared.Count(key => (one[key], other[key]) is (HarmVerdict.Shown, HarmVerdict.Excluded)
            or (HarmVerdict.Excluded, HarmVerdict.Shown));
        var rows = shared.Select(key =>
            $"| {key.Arm} | {key.Rate.Percent} | {Name(other[key])} | {Name(one[key])} | " +
            $"{(one[key] == other[key] ? "yes" : "no")} |");
        return string.Join('\n', [
            "",
            $"## Findings that the study \"{smaller}\" shares",
            "",
            "Whether a loss of Dice beyond the margin is shown, excluded or undecided, at each rate that both " +
                $"studies have: {equal} of {shared.Count} verdicts are equal, and {contradictions} contradict each " +
                "other (shown in one study, excluded in the other).",
            "",
            $"| arm | p (%) | {smaller} | {study} | equal |",
            "|---|--:|---|---|---|",
            .. rows,
            "",
        ]);
    }

    private static Dictionary<(string Arm, Fraction Rate), HarmVerdict> Verdicts(string paper) =>
        Path.Combine(paper, StudyFindings.FileName) is var path && !File.Exists(path)
            ? []
            : StudyFindings.Load(path).Arms
                .SelectMany(arm => arm.Dose?.Verdicts.Select(verdict => (arm.Name, verdict)) ?? [])
                .ToDictionary(entry => (entry.Name, entry.verdict.Rate), entry => entry.verdict.Verdict);

    private static string Name(HarmVerdict verdict) => YamlNames.OfValue(verdict);
}
