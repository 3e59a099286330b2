using System.Globalization;
using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Cohorts.Brats;
using Hormesis.Imaging.Cohorts.NnUnet;
using Hormesis.Imaging.Cohorts.PatientFolders;

namespace Hormesis.Study.Experiments;

/// <summary>Says how a cohort derives patients from the names in its folder. Two cohorts of one folder name each person
/// alike only if these texts are equal.</summary>
internal static class PatientNaming
{
    private const string WholeName = "{patient}";

    /// <param name="scans">A kind that reads files.</param>
    public static string Of(CohortKind scans) => scans.Source()!.Naming switch
    {
        (_, _, { } table) => $"patientTable {table}",
        (_, { } pattern, _) => $"patientPattern {pattern} in {NameOf(scans)}",
        ({ } block, _, _) => string.Create(CultureInfo.InvariantCulture, $"patientBlock {block}"),
        _ => scans is BratsConfig ? $"{WholeName} without a time point" : NameOf(scans),
    };

    /// <summary>The part of a path that settings and rules are applied to, with what touches it.</summary>
    private static string NameOf(CohortKind scans) => scans switch
    {
        PatientFoldersConfig folders => NamePart.Of(folders.Images),
        NnUnetConfig => $"{WholeName}_",
        _ => WholeName,
    };
}
