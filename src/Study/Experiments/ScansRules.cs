using Hormesis.Imaging.Cohorts;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>What must hold between the settings of a cohort's scans: who its patients are, and what its labels
/// mean.</summary>
internal static class ScansRules
{
    /// <param name="cohort">As the study calls it: <c>real</c>.</param>
    /// <inheritdoc cref="StudyRules.Check"/>
    public static void Check(string cohort, ScansConfig scans, Action<string, string> report)
    {
        var place = $"cohorts.{cohort}.scans.{(scans.Brats is null ? "images" : "brats")}";
        var patients = Naming(scans);
        if (new object?[] { patients.Block, patients.Pattern, patients.Table }.Count(given => given is not null) > 1)
            report(place, "gives more than one of patientBlock, patientPattern and patientTable; leave one, and " +
                "write ~ for what a study that it extends gives.");
        if (patients.Pattern is { } pattern)
            Gather(() => PatientPattern.Parse(pattern), fault => report($"{place}.patientPattern", fault));
        if (scans.Brats is { } brats)
            CheckLabels(place, brats, report);
    }

    /// <summary>Cohorts of one folder must name its patients alike, or one person would have two names.</summary>
    /// <inheritdoc cref="StudyRules.Check"/>
    public static void CheckSharedFolders(IReadOnlyList<(string Name, ScansConfig Scans)> cohorts, Action<string,
        string> report)
    {
        foreach (var folder in cohorts.Where(cohort => cohort.Scans.Phantom is null)
            .GroupBy(cohort => FolderOf(cohort.Scans)))
        {
            if (folder.DistinctBy(cohort => Naming(cohort.Scans)).Skip(1).Any())
                report(
                    $"cohorts.{folder.Last().Name}.scans",
                    $"is the folder `{folder.Key}` as for " +
                        $"{string.Join(", ", folder.SkipLast(1).Select(cohort => cohort.Name))}, with another " +
                        "patientBlock, patientPattern or patientTable: patients of both could not be told to be " +
                        "the same.");
        }
    }

    private static void CheckLabels(string place, BratsConfig brats, Action<string, string> report)
    {
        if (brats is { Labels: not null, LabelTable: not null })
            report(place,
                "gives both labels and labelTable; leave one, and write ~ for what a study that it extends gives.");
        if (brats.LabelTable is not { } table)
            return;

        if (new[] { table.EnhancingTumour, table.TumourCore, table.WholeTumour,
            table.Other }.Any(labels => labels?.Any(label => label is < 1 or > 255) == true))
            report($"{place}.labelTable", "has a label outside 1 to 255; 0 is what no region holds.");
        if (table.LabelsOf(brats.Label) is null)
        {
            var defined = Enum.GetValues<BratsRegion>().Where(region => table.LabelsOf(region) is not null)
                .Select(region => YamlNames.OfValue(region));
            report($"{place}.label", $"`{YamlNames.OfValue(brats.Label)}` is not in labelTable, which defines " +
                $"{string.Join(", ", defined.DefaultIfEmpty("no region"))}.");
        }
    }

    private static (int? Block, string? Pattern, string? Table) Naming(ScansConfig scans) =>
        (scans.Images?.PatientBlock, scans.Brats?.PatientPattern ?? scans.Images?.PatientPattern,
            scans.Brats?.PatientTable ?? scans.Images?.PatientTable);

    private static string FolderOf(ScansConfig scans) => (scans.Brats?.Folder ?? scans.Images!.Images).TrimEnd('/');

    private static void Gather(Action check, Action<string> report)
    {
        try
        {
            check();
        }
        catch (HormesisException error)
        {
            report(error.Message);
        }
    }
}
