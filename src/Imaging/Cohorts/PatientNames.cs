using System.Text.RegularExpressions;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Tells whose a scan is from its name: by a pattern, by a table, or as its cohort does otherwise.</summary>
internal sealed class PatientNames
{
    private readonly Func<string, string> patientOf;

    private PatientNames(Func<string, string> patientOf) => this.patientOf = patientOf;

    /// <summary>Null where a pattern or nothing tells the patients.</summary>
    public PatientTable? Table { get; private init; }

    /// <param name="open">Opens a folder below the data's root.</param>
    /// <param name="otherwise">The patient where neither pattern nor table is given.</param>
    /// <exception cref="HormesisException">The pattern or the table cannot be used.</exception>
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

    /// <exception cref="HormesisException">The pattern finds no patient, or the table does not know the
    /// name.</exception>
    public string Of(string name) => patientOf(name);

    private static Func<string, string> ByPattern(Regex regex, string pattern) => name =>
        regex.Match(name) is { Success: true } match && match.Groups[1].Length > 0
            ? match.Groups[1].Value
            : throw new HormesisException($"{name}: patientPattern \"{pattern}\" finds no patient in this name; " +
                $"its first group must. Mend the pattern or the name.");
}
