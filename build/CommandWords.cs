namespace Hormesis.Build;

/// <summary>Detects words on the command line that Cake's parser would misread or refuse with an unclear
/// message.</summary>
public static class CommandWords
{
    private const string Help = "./cake.sh --help lists the options.";

    /// <summary>Finds the first word that is neither an option nor the value of one.</summary>
    /// <param name="tasks">Names of all tasks.</param>
    /// <returns>One line that says what to write; null if there is no such word.</returns>
    public static string? Fault(IReadOnlyList<string> words, IReadOnlyCollection<string> tasks) => words
        .TakeWhile(word => word != "--")
        .Select((word, index) => word.StartsWith('-') ? OfOption(word) : index > 0 && TakesValue(words[index - 1])
            ? null : OfWord(word, tasks))
        .FirstOrDefault(fault => fault is not null);

    /// <summary>Detects a named option with a single dash, which the parser would split into several options.</summary>
    private static string? OfOption(string word) =>
        word.Length > 2 && word[1] != '-' && char.IsAsciiLetter(word[1]) && char.IsAsciiLetter(word[2])
            ? $"{word}: an option with a name has two dashes. Write -{word}"
            : null;

    private static string OfWord(string word, IReadOnlyCollection<string> tasks) =>
        tasks.FirstOrDefault(task => task.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } task
            ? $"{word} is not an option. Write --target={task}"
            : $"{word} is neither an option nor the value of one: options begin with two dashes. {Help}";

    private static bool TakesValue(string option) =>
        option.StartsWith('-') && !option.Contains('=', StringComparison.Ordinal)
        && !Usage.Options.Any(known => known.Value.Length == 0 && option == $"--{known.Name}");

    /// <summary>Whether a switch is on, by the parser's rules.</summary>
    /// <param name="names">Names of the switch, with dashes.</param>
    public static bool IsOn(IEnumerable<string> words, params string[] names) =>
        words.Any(word => word.Split('=') is [var name, .. var value] && names.Contains(name)
            && (value is [] || (value is [var on] && bool.TryParse(on, out var isOn) && isOn)));
}
