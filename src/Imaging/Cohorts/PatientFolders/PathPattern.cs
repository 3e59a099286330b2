using System.Text.RegularExpressions;
using Hormesis.Imaging.Images;
using Hormesis.Imaging.Scans;

namespace Hormesis.Imaging.Cohorts.PatientFolders;

/// <summary>
/// A relative path with <c>{patient}</c> and <c>{scan}</c> in place of parts of names, as in
/// <c>sub-{patient}/ses-{scan}/anat/sub-{patient}_T1w.nii.gz</c>. A placeholder stands for one or more characters of
/// one name, as few as fit, and for the same characters wherever it is repeated.
/// </summary>
internal sealed partial class PathPattern
{
    public const string Patient = "patient";
    public const string Scan = "scan";
    private static readonly string[] Known = [Patient, Scan];
    private readonly string text;
    private readonly string[] segments;

    private PathPattern(string text) => (this.text, segments) = (text, text.Split('/'));

    /// <summary>Number of names in the path; the last one is that of a file.</summary>
    public int Count => segments.Length;

    public IEnumerable<string> Placeholders =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    /// <summary>Name of the first folder; null if it has placeholders.</summary>
    public string? FirstFolder =>
        Count > 1 && !segments[0].Contains('{', StringComparison.Ordinal) ? segments[0] : null;

    /// <exception cref="HormesisException">The pattern leads out of the folder, has unknown or adjacent placeholders or
    /// no patient, or does not end like a scan or picture.</exception>
    public static PathPattern Parse(string text)
    {
        var pattern = new PathPattern(text);
        var fault = pattern.Fault();
        return fault is null ? pattern
            : throw new HormesisException($"`{VisibleText.OfValue(text)}` {fault}, as in {{patient}}/ct.nii.gz.");
    }

    /// <summary>Compares one name of a path.</summary>
    /// <param name="index">Number of the name in the path, from 0.</param>
    /// <param name="found">What earlier names gave.</param>
    /// <returns>The names with those of this one; null if it does not fit.</returns>
    public PathNames? Match(int index, string name, PathNames found)
    {
        var open = Placeholder().Matches(segments[index]).Select(match => match.Groups[1].Value)
            .Where(placeholder => found.Of(placeholder) is null).ToArray();
        if (open.Length == 0)
            return Filled(segments[index], found) == name ? found : null;

        var match = Regex.Match(name, Expression(segments[index], found),
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        if (!match.Success)
            return null;

        var names = found;
        foreach (var (group, placeholder) in open.Index())
        {
            var value = match.Groups[group + 1].Value;
            if (names.Of(placeholder) is { } former && former != value)
                return null;
            names = names.With(placeholder, value);
        }

        return names;
    }

    /// <summary>Returns the path with these names; a placeholder without a name stays.</summary>
    public string Fill(PathNames names) => Filled(text, names);

    private static string Filled(string text, PathNames names) =>
        Placeholder().Replace(text, match => names.Of(match.Groups[1].Value) ?? match.Value);

    private static string Expression(string segment, PathNames found)
    {
        // Every second part is the name of a placeholder.
        var parts = Placeholder().Split(segment).Index().Select(part => part.Index % 2 == 0 ? Regex.Escape(part.Item)
            : found.Of(part.Item) is { } value ? Regex.Escape(value) : "(.+?)");
        return $"^{string.Concat(parts)}$";
    }

    private string? Fault()
    {
        if (text.StartsWith('/') || text.Contains('\\', StringComparison.Ordinal) || text.Any(char.IsControl)
            || segments.Any(segment => segment.Length == 0 || segment[0] == '.'))
            return "must be a relative path with '/', without '..' and without names that begin with a dot";
        if (Placeholder().Replace(text, "").AsSpan().ContainsAny('{', '}')
            || Placeholders.Except(Known, StringComparer.Ordinal).Any())
            return "has a placeholder other than {patient} and {scan}";
        if (text.Contains("}{", StringComparison.Ordinal))
            return "has two placeholders without a character between them";
        if (!Placeholders.Contains(Patient))
            return "does not say where the patient's name is. Write {patient} in its place";
        return ScanNames.IsSingle(segments[^1]) || ImageFile.IsImage(segments[^1]) ? null
            : "must end like one file: .nii.gz, .nii, .mha, .png or .jpg";
    }

    [GeneratedRegex(@"\{([^{}/]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
