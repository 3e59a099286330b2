using System.Globalization;

namespace Hormesis.Build;

/// <summary>Reads values of the command line's arguments, and gathers what is wrong with them.</summary>
/// <param name="arguments">All given values, by the argument's name without dashes.</param>
internal sealed class ArgumentValues(IDictionary<string, ICollection<string>> arguments)
{
    /// <summary>One sentence for each wrong value.</summary>
    public List<string> Problems { get; } = [];

    /// <returns>Null if the argument is not given.</returns>
    public string? Of(string name) =>
        arguments.FirstOrDefault(pair => ArgumentNames.AreEqual(pair.Key, name)).Value?.FirstOrDefault();

    /// <summary>One of the choices that the usage names; the first is the default.</summary>
    public string Choice(string name)
    {
        var allowed = Usage.Arguments.Single(known => known.Name == name).Value.Split('|');
        var value = Of(name) ?? allowed[0];
        if (!allowed.Contains(value, StringComparer.Ordinal))
            Problems.Add($"--{name}={value} is not one of {string.Join(", ", allowed)}.");
        return value;
    }

    /// <summary>A whole number within limits.</summary>
    public int? Whole(string name, int least, int most)
    {
        var text = Of(name);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least
            || number > most)
            Problems.Add($"--{name}={text} is not a whole number from {least} to {most}.");
        return number;
    }

    /// <summary>A number of GB.</summary>
    public double? Size(string name)
    {
        var text = Of(name);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
            || !double.IsFinite(size))
            Problems.Add($"--{name}={text} is not a number of GB, such as 20 or 0.5.");
        return size;
    }

    /// <summary>A path, with <c>~</c> expanded.</summary>
    public string? Path(string name) => Of(name) is { } path ? Expanded(name, path) : null;

    /// <summary>Paths with colons between them.</summary>
    public IReadOnlyList<string> Paths(string name) =>
    [
        .. (Of(name) ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(path => Expanded(name, path)).OfType<string>(),
    ];

    private string? Expanded(string name, string path)
    {
        try
        {
            return UserPath.Expand(path);
        }
        catch (HormesisException error)
        {
            Problems.Add($"--{name}: {error.Message}");
            return null;
        }
    }
}
