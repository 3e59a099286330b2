namespace Hormesis.Imaging.Cohorts.PatientFolders;

/// <summary>What decides, in a pattern of paths, which characters of a name {patient} stands for.</summary>
public static class NamePart
{
    private const string Placeholder = $"{{{PathPattern.Patient}}}";

    /// <summary>Returns {patient} with the text before it in the name, and with what separates it from the text or
    /// placeholder behind it: <c>sub-{patient}_</c>. Equal parts give a person of both patterns one name.</summary>
    /// <param name="pattern">Any text; one without {patient} gives an empty part.</param>
    public static string Of(string pattern)
    {
        var name = pattern.Split('/').FirstOrDefault(name => name.Contains(Placeholder, StringComparison.Ordinal));
        if (name is null)
            return "";

        var end = name.IndexOf(Placeholder, StringComparison.Ordinal) + Placeholder.Length;
        return name[..end] + Separator(name[end..]);
    }

    /// <summary>Text up to the end of the name is cut off whatever it says; text before another placeholder is searched
    /// for.</summary>
    private static string Separator(string behind) => behind switch
    {
        _ when behind.Contains('{', StringComparison.Ordinal) =>
            behind[..(behind.IndexOf('}', StringComparison.Ordinal) + 1)],
        "" or ['.', ..] => "",
        [var first, ..] when !char.IsLetterOrDigit(first) => $"{first}",
        _ => behind,
    };
}
