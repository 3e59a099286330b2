namespace Hormesis.Imaging.Cohorts;

/// <summary>Folder of a cohort's scans, and the settings that derive patients from the names in it.</summary>
/// <param name="path">Path of the folder, relative to the data's root.</param>
/// <param name="patientBlock">The setting of this name; null if it is not given, as for the others.</param>
public sealed class CohortFolder(string path, int? patientBlock, string? patientPattern, string? patientTable)
{
    public string Path { get; } = path.TrimEnd('/');

    /// <inheritdoc cref="CohortKind.Origin"/>
    public string Origin => patientTable is { } table ? $"table {table}" : $"folder {Path}";

    /// <summary>The settings that name patients; cohorts of one folder must agree in them.</summary>
    public (int? Block, string? Pattern, string? Table) Naming => (patientBlock, patientPattern, patientTable);

    /// <inheritdoc cref="CohortKind.Check"/>
    public void Check(Action<string, string> report)
    {
        if (new object?[] { patientBlock, patientPattern, patientTable }.Count(given => given is not null) > 1)
            report("", "gives more than one of patientBlock, patientPattern and patientTable; leave one, and " +
                "write ~ for what a study that it extends gives.");
        try
        {
            if (patientPattern is not null)
                PatientPattern.Parse(patientPattern);
        }
        catch (HormesisException error)
        {
            report("patientPattern", error.Message);
        }
    }
}
