namespace Hormesis.Pipeline.Workers;

/// <summary>Names of a worker's raw files as a person knows them: in its folder they are links to their own place, or copies.</summary>
internal static class StagedNames
{
    /// <summary>The message with the true place of every raw file that it names.</summary>
    /// <param name="inputs">Folder of the staged inputs, absolute.</param>
    /// <param name="rawFolders">Folder in which the raw files of each input lie, absolute, by the input's name.</param>
    public static string ToOwn(string message, string inputs, IReadOnlyDictionary<string, string> rawFolders) => rawFolders.Aggregate(
        message, (text, raw) => text.Replace($"{Path.Combine(inputs, raw.Key)}/", $"{raw.Value.TrimEnd('/')}/", StringComparison.Ordinal));
}
