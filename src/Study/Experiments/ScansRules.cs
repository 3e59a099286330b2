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
            var place = $"cohorts.{name}.scans.{scans.Key()}";
            scans.Kind(phantom).Check(
                (setting, problem) => report(setting.Length == 0 ? place : $"{place}.{setting}", problem));
        }

        CheckSharedFolders(
            [
                .. from cohort in cohorts
                   let folder = cohort.Scans.Kind(phantom).Source()
                   where folder is not null
                   select (cohort.Name, folder),
            ],
            report);
    }

    /// <summary>Reports cohorts of one folder that name its patients differently: one person would have two
    /// names.</summary>
    private static void CheckSharedFolders(
        IReadOnlyList<(string Name, CohortFolder Folder)> cohorts, Action<string, string> report)
    {
        foreach (var shared in cohorts.GroupBy(cohort => cohort.Folder.Path)
            .Where(cohorts => cohorts.DistinctBy(cohort => cohort.Folder.Naming).Skip(1).Any()))
        {
            report(
                $"cohorts.{shared.Last().Name}.scans",
                $"is the folder `{shared.Key}` as for "
                + $"{string.Join(", ", shared.SkipLast(1).Select(cohort => cohort.Name))}, with another patientBlock, "
                + "patientPattern or patientTable: patients of both could not be told to be the same.");
        }
    }
}
