using Hormesis.Files;
using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Phantom;

namespace Hormesis.Study.Experiments;

/// <summary>What must hold between the settings of a study's scans.</summary>
internal static class ScansRules
{
    /// <param name="cohorts">Each cohort as the study calls it (<c>real</c>), and its scans.</param>
    /// <param name="phantom">The study's phantom; null if it has none.</param>
    /// <inheritdoc cref="StudyRules.Check"/>
    public static void Check(
        IReadOnlyList<(string Name, ScansConfig Scans)> cohorts, PhantomConfig? phantom, Action<string, string> report)
    {
        foreach (var (name, scans) in cohorts)
        {
            var (kind, place) = (scans.Kind(phantom), $"cohorts.{name}.scans.{scans.Key()}");
            kind.Check((setting, problem) => report(setting.Length == 0 ? place : $"{place}.{setting}", problem));
            CheckSpelling(kind.Source(), problem => report(place, problem));
        }

        CheckSharedFolders(
            [
                .. from cohort in cohorts
                   let kind = cohort.Scans.Kind(phantom)
                   where kind.Source() is not null
                   select (cohort.Name, kind),
            ],
            report);
    }

    /// <summary>Reports paths that can be spelt in a shorter way. Cohorts are of one origin if their spellings are
    /// equal.</summary>
    private static void CheckSpelling(CohortFolder? folder, Action<string> report)
    {
        foreach (var path in (string?[])[folder?.Path, folder?.Naming.Table])
        {
            if (path is not (null or ".") && RelativePath.Fault(path) is { } fault)
                report($"gives the path `{VisibleText.OfValue(path)}`, which {fault}.");
        }
    }

    /// <summary>Reports cohorts of one folder that name its patients differently: one person would have two
    /// names.</summary>
    private static void CheckSharedFolders(
        IReadOnlyList<(string Name, CohortKind Scans)> cohorts, Action<string, string> report)
    {
        foreach (var shared in cohorts.GroupBy(cohort => cohort.Scans.Source()!.Path)
            .Where(cohorts => cohorts.DistinctBy(cohort => PatientNaming.Of(cohort.Scans)).Skip(1).Any()))
        {
            report(
                $"cohorts.{shared.Last().Name}.scans",
                $"is the folder `{VisibleText.OfValue(shared.Key)}` as for "
                + $"{string.Join(", ", shared.SkipLast(1).Select(cohort => cohort.Name))}, and patients' names are "
                + "found in different ways, so that one person would have two names: "
                + $"{string.Join("; ", shared.Select(Naming))}. Give them the same kind of scans, with the same text "
                + "beside {patient}, or the same patientTable.");
        }

        static string Naming((string Name, CohortKind Scans) cohort) =>
            $"{cohort.Name} by {VisibleText.OfLine(PatientNaming.Of(cohort.Scans))}";
    }
}
