using System.Text.RegularExpressions;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Derives the patient from a scan's name: by a pattern, by a table, or by the cohort's own rule.</summary>
internal sealed class PatientNames
{
    private readonly Func<string, string> patientOf;

    private PatientNames(Func<string, string> patientOf) => this.patientOf = patientOf;

    /// <summary>The table; null if there is none.</summary>
    public PatientTable? Table { get; private init; }

    /// <param name="open">Opens a folder below the data's root.</param>
    /// <param name="otherwise">The cohort's own rule, used if there is neither pattern nor table.</param>
    /// <exception cref="HormesisException">The pattern or the table is invalid.</exception>
    public static PatientNames Create(string? pattern, string? table, Func<string, DataFolder> open, Func<string,
        string> otherwise)
    {
        if (pattern is not null)
            return new(ByPattern(PatientPattern.Parse(pattern), pattern));
        if (table is null)
            return new(otherwise);

        var read = PatientTable.Read(table, open);
        return new(read.PatientOf) { Table = read };
    }

    /// <exception cref="HormesisException">The pattern does not match the name, or the table does not contain
    /// it.</exception>
    public string Of(string name) => patientOf(name);

    private static Func<string, string> ByPattern(Regex regex, string pattern) => name =>
        regex.Match(name) is { Success: true } match && match.Groups[1].Length > 0
            ? match.Groups[1].Value
            : throw new HormesisException($"{name}: patientPattern \"{pattern}\" finds no patient in this name, " +
                "although its first group must. Correct the pattern or the name.");
}
