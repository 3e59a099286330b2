using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Slices;

namespace Hormesis.Imaging.Splits;

/// <summary>
/// Reads a CSV file with the header <c>case,split</c> and a line for each case: train, validation (or val), test, or
/// unused for a case that is left out.
/// </summary>
internal static class SplitTable
{
    private const string Header = "case,split";

    /// <inheritdoc cref="GivenSplit.Read"/>
    public static IReadOnlyDictionary<string, Split?> Read(string path)
    {
        var names = new SortedDictionary<string, Split?>(StringComparer.Ordinal);
        NameTable.Read(path, [Header], (line, text) => Add(names, line, text));
        return names;
    }

    private static void Add(SortedDictionary<string, Split?> names, int line, string text)
    {
        if (text.Split(',', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } file, var split]
            || text.Contains('"', StringComparison.Ordinal) || text.Any(char.IsControl))
            throw new HormesisException($"line {line}: '{VisibleText.OfValue(text)}' is not a name, a comma and a " +
                "split, without quotes");

        var name = ScanFiles.StemOf(file) ?? file;
        if (!names.TryAdd(name, SplitOf(split, line)))
            throw new HormesisException($"line {line}: {name} is already in a line above");
    }

    private static Split? SplitOf(string text, int line) => text switch
    {
        "train" => Split.Train,
        "validation" or "val" => Split.Validation,
        "test" => Split.Test,
        "unused" => null,
        _ => throw new HormesisException($"line {line}: `{VisibleText.OfValue(text)}` is no split. Write train, " +
            "validation, test or unused"),
    };
}
