using System.Globalization;
using System.Text;
using Hormesis.Pipeline;

namespace Hormesis.Evaluation.Metrics;

/// <summary>Cases as CSV: a header, a row a case, numbers that read back to the same bits; fields with commas or quotes are quoted.</summary>
public static class CaseMetricsTable
{
    private const string Header = "case,patient,slice,dice,jaccard,accuracy,sensitivity";
    private const int Columns = 7;

    public static void Write(string path, IEnumerable<CaseMetrics> cases)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(Header);
        foreach (var row in cases)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Quoted(row.Id)},{Quoted(row.Patient)},{row.Slice},{row.Dice},{row.Jaccard},{row.Accuracy},{row.Sensitivity}"));
    }

    /// <exception cref="HormesisException">Another header, or a row that cannot be read; names file and line.</exception>
    public static IReadOnlyList<CaseMetrics> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines is not [Header, ..])
            throw new HormesisException($"{path}(1): the header must be '{Header}', not '{lines.FirstOrDefault()}'.");
        return [.. lines.Index().Skip(1).Select(line => Parse(path, line.Index + 1, line.Item))];
    }

    private static CaseMetrics Parse(string path, int number, string line)
    {
        try
        {
            var fields = Fields(line);
            return fields.Count == Columns
                ? new()
                {
                    Id = fields[0],
                    Patient = fields[1],
                    Slice = fields[2].Length == 0 ? null : int.Parse(fields[2], CultureInfo.InvariantCulture),
                    Dice = Number(fields[3]),
                    Jaccard = Number(fields[4]),
                    Accuracy = Number(fields[5]),
                    Sensitivity = Number(fields[6]),
                }
                : throw new FormatException($"{fields.Count} fields instead of {Columns}");
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw new HormesisException($"{path}({number}): not a row of metrics: {error.Message}", error);
        }
    }

    private static double Number(string field) => double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Quoted(string field)
    {
        if (field.Any(char.IsControl))
            throw new ArgumentException($"The name '{field}' holds a control character.", nameof(field));
        return field.AsSpan().IndexOfAny(',', '"') < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Splits at the commas outside quotes (RFC 4180, fields on one line).</summary>
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
