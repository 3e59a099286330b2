using System.Globalization;
using System.Text;

namespace Hormesis.Evaluation.Tables;

/// <summary>
/// A CSV file with fixed columns: a header, then one line for each row. Cells are quoted as by <see cref="CsvCell"/>
/// and have no line breaks.
/// </summary>
internal sealed class CsvColumns(params string[] names)
{
    private string Header => string.Join(',', names);

    public void Write(string path, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(Header);
        foreach (var row in rows)
            writer.WriteLine(string.Join(',', row.Select(Cell)));
    }

    /// <param name="parse">
    /// Creates a row from the fields of a line. It throws a FormatException or an OverflowException if they are not
    /// valid.
    /// </param>
    /// <exception cref="HormesisException">
    /// The header is wrong, or a row cannot be read. The message names file and line.
    /// </exception>
    public IReadOnlyList<T> Read<T>(string path, Func<IReadOnlyList<string>, T> parse)
    {
        var lines = File.ReadAllLines(path);
        if (lines.FirstOrDefault() != Header)
            throw new HormesisException($"{path}(1): the header must be '{Header}', not '{lines.FirstOrDefault()}'.");
        return [.. lines.Index().Skip(1).Select(line => Row(path, line.Index + 1, line.Item, parse))];
    }

    public static double Number(string field) => double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);

    private T Row<T>(string path, int number, string line, Func<IReadOnlyList<string>, T> parse)
    {
        try
        {
            string[] fields = [.. Fields(line).Select(CsvCell.TextOf)];
            return fields.Length == names.Length ? parse(fields)
                : throw new FormatException($"{fields.Length} fields instead of {names.Length}");
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw new HormesisException($"{path}({number}): the line is not a row of {Header}: {error.Message}", error);
        }
    }

    private static string Cell(string field)
    {
        if (field.Any(char.IsControl))
            throw new ArgumentException($"The name '{field}' contains a control character.", nameof(field));
        return CsvCell.Of(field);
    }

    /// <summary>Splits at the commas outside quotes.</summary>
    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[++i]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] != ',' || quoted)
            {
                field.Append(line[i]);
            }
            else
            {
                fields.Add(field.ToString());
                field.Clear();
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
