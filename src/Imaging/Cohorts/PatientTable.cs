namespace Hormesis.Imaging.Cohorts;

/// <summary>A CSV file that assigns scans to patients: the header <c>name,patient</c> or <c>image,patient</c> and one
/// line per scan.</summary>
internal sealed class PatientTable
{
    private static readonly string[] Headers = ["name,patient", "image,patient"];
    private readonly string path;
    private readonly SortedDictionary<string, (int Line, string Patient)> rows = new(StringComparer.Ordinal);

    private PatientTable(string path, string fromRoot) => (this.path, FromRoot) = (path, fromRoot);

    /// <summary>Path from the data's root, with '/'.</summary>
    public string FromRoot { get; }

    /// <param name="table">Path relative to the data's root.</param>
    /// <exception cref="HormesisException">The file is missing, its header is wrong, lines are malformed, or a name
    /// occurs twice; the message lists all problems with line numbers.</exception>
    public static PatientTable Read(string table, Func<string, DataFolder> open)
    {
        var file = DataFile.Find(table, "A table of patients must be a CSV file", open);
        var read = new PatientTable(file.FullPath, file.FromRoot);
        NameTable.Read(read.path, Headers, read.Add);
        return read;
    }

    public string PatientOf(string name) => rows.TryGetValue(name, out var row)
        ? row.Patient
        : throw new HormesisException($"{name} is not in {path}. Add a line '{name},PATIENT'.");

    /// <summary>Reports lines whose scan does not exist.</summary>
    /// <param name="names">All names in the cohort's folder.</param>
    public void CheckKnown(IEnumerable<string> names, Problems problems)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, row) in rows.Where(row => !known.Contains(row.Key)))
            problems.Add($"{path}({row.Line}): {name} is not in the cohort's " +
                $"folder{Spelling.Suggest(name, known)}. Correct or remove the line.");
    }

    private void Add(int line, string text)
    {
        // Blanks are trimmed, because a blank in only some lines would turn one patient into two.
        if (text.Split(',', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } file, { Length: > 0 } patient]
            || text.AsSpan().ContainsAny('"', '\t') || text.Any(char.IsControl))
            throw new HormesisException($"line {line}: '{text}' is not a name, a comma and a patient, without quotes");

        var name = ScanFiles.StemOf(file) ?? file;
        if (!rows.TryAdd(name, (line, patient)))
            throw new HormesisException(
                $"line {line}: {name} is already in line {rows[name].Line}, with patient {rows[name].Patient}");
    }
}
