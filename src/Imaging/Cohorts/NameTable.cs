using Hormesis.Files;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Reads a CSV file with two columns, of which the first has the names of scans.</summary>
internal static class NameTable
{
    /// <param name="headers">Allowed first lines of the file: <c>name,patient</c>.</param>
    /// <param name="add">Takes each line that is not empty with its number.</param>
    /// <exception cref="HormesisException">The header is wrong, or lines were refused; the message lists all
    /// problems.</exception>
    public static void Read(string path, IReadOnlyList<string> headers, Action<int, string> add)
    {
        using var reader = new StreamReader(UserFile.OpenRead(path));
        var problems = new Problems(path);
        if (reader.ReadLine()?.TrimEnd() is var first && !headers.Contains(first))
            problems.Add($"line 1: the header must be '{string.Join("' or '", headers)}', with a comma, not " +
                $"'{VisibleText.OfValue(first ?? "")}'");
        for (var line = 2; reader.ReadLine()?.TrimEnd() is { } text; line++)
        {
            if (text.Length > 0)
                problems.Gather(() => add(line, text));
        }

        problems.ThrowIfAny();
    }
}
