using System.Text.RegularExpressions;

namespace Hormesis.Commands;

/// <summary>Placeholders in the arguments of a command: a word in braces, such as <c>{out}</c>.</summary>
public static partial class Placeholders
{
    /// <summary>Describes what is wrong with a command; null if it is valid.</summary>
    /// <param name="allowed">Names that the command may use.</param>
    /// <param name="required">Names that it must use.</param>
    public static string? Fault(
        IReadOnlyList<string> command, IReadOnlyCollection<string> allowed, params IReadOnlyList<string> required)
    {
        if (command.Count == 0 || command[0].Length == 0)
            return "is empty; its first part is the program, such as python3.";
        if (command.Any(part => part.Contains('\0', StringComparison.Ordinal)))
            return "holds a NUL character.";

        var used = command.SelectMany(part => Pattern().Matches(part)).Select(match => match.Groups[1].Value).ToArray();
        if (used.FirstOrDefault(name => !allowed.Contains(name)) is { } unknown)
            return $"holds the unknown placeholder {{{unknown}}}{Spelling.Suggest(unknown, allowed)}. Allowed: "
                + $"{List(allowed)}.";
        return required.FirstOrDefault(name => !used.Contains(name)) is { } missing
            ? $"lacks the placeholder {{{missing}}}, without which it cannot know the place. Allowed: {List(allowed)}."
            : null;
    }

    /// <summary>Replaces the placeholders by their values.</summary>
    public static IReadOnlyList<string> Fill(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string> values) =>
        [.. command.Select(part => Pattern().Replace(part, match => values[match.Groups[1].Value]))];

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"{{{name}}}"));

    [GeneratedRegex("\\{([a-z]+)\\}")]
    private static partial Regex Pattern();
}
