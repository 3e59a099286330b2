using System.Globalization;
using System.Text;
using Hormesis.Imaging.Nifti;

namespace Hormesis.Imaging.MetaImage;

/// <summary>
/// The text header of a MetaImage file: lines <c>Key = Value</c>, of which ElementDataFile is the last
/// (https://itk.org/Wiki/ITK/MetaIO/Documentation).
/// </summary>
internal sealed class MetaFields
{
    private const int MaxBytes = 1 << 16;
    private const string LastKey = "ElementDataFile";

    private readonly string path;
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private MetaFields(string path) => this.path = path;

    /// <summary>Reads the header; the stream is then at the first byte after it.</summary>
    /// <exception cref="HormesisException">The file does not begin with such lines, or gives a key twice.</exception>
    public static MetaFields Read(Stream file, string path)
    {
        var fields = new MetaFields(path);
        var (line, bytes) = (new StringBuilder(), 0);
        while (!fields.values.ContainsKey(LastKey))
        {
            var next = bytes++ < MaxBytes ? file.ReadByte() : -1;
            if (next is not ('\n' or '\t' or '\r' or (>= ' ' and < 0x7f)))
                throw ForeignContent.Unreadable(path,
                    "the file is not MetaImage: it does not begin with lines `Key = Value`, of which " +
                    $"`{LastKey} = LOCAL` is the last, in ASCII and within {MaxBytes} bytes.");
            if (next != '\n')
                line.Append((char)next);
            else
                fields.Add(line);
        }

        return fields;
    }

    /// <summary>Returns the text of a field that is known by several names; null if it is missing.</summary>
    /// <exception cref="HormesisException">The file gives several of the names.</exception>
    public string? Find(params string[] names)
    {
        string[] given = [.. names.Where(values.ContainsKey)];
        return given.Length <= 1
            ? given.Select(name => values[name]).FirstOrDefault()
            : throw Refusal($"gives both {given[0]} and {given[1]}, which mean the same. Keep one.");
    }

    /// <exception cref="HormesisException">The field is missing.</exception>
    public string Text(string name) =>
        Find(name) ?? throw Refusal($"has no {name}. The header is damaged.");

    /// <returns>False if the field is missing.</returns>
    /// <exception cref="HormesisException">The field is neither True nor False.</exception>
    public bool Flag(params string[] names) => Find(names)?.ToUpperInvariant() switch
    {
        null or "FALSE" => false,
        "TRUE" => true,
        _ => throw Refusal($"has {names[0]} = `{VisibleText.OfValue(Find(names)!)}`; it must be True or False."),
    };

    /// <returns>Null if the field is missing.</returns>
    /// <exception cref="HormesisException">The field has another count, or is not of finite numbers.</exception>
    public double[]? Numbers(int count, params string[] names)
    {
        if (Find(names) is not { } text)
            return null;

        double[] numbers =
        [
            .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word =>
                double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number : double.NaN),
        ];
        return numbers.Length == count && numbers.All(double.IsFinite)
            ? numbers
            : throw Refusal($"has {names[0]} = `{VisibleText.OfValue(text)}`; it must be {count} " +
                $"number{(count == 1 ? "" : "s")}.");
    }

    public HormesisException Refusal(string problem) => new($"{path}: its MetaImage header {problem}");

    private void Add(StringBuilder line)
    {
        var text = line.ToString().Trim();
        line.Clear();
        if (text.Length == 0)
            return;
        if (text.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var sign))
            throw ForeignContent.Unreadable(path,
                $"the file is not MetaImage: the line `{VisibleText.OfValue(text)}` is not `Key = Value`.");
        if (!values.TryAdd(text[..sign].TrimEnd(), text[(sign + 1)..].TrimStart()))
            throw Refusal($"gives {text[..sign].TrimEnd()} twice. Keep one.");
    }
}
