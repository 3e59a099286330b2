namespace Hormesis.Pipeline.Workers;

/// <summary>Names of a worker's inputs as a person knows them: raw files lie in its folder as links to their own place.</summary>
internal static class StagedNames
{
    /// <summary>The message with the true place of every raw file that it names.</summary>
    /// <param name="inputs">Folder of the staged inputs, absolute; its links lead to files that are meant for people.</param>
    public static string ToOwn(string message, string inputs) => Directory.Exists(inputs) && message.Contains(inputs, StringComparison.Ordinal)
        ? Links(inputs).Aggregate(message, (text, link) => text.Replace(link.FullName, link.LinkTarget, StringComparison.Ordinal))
        : message;

    /// <summary>A name that begins with another's comes before it.</summary>
    private static IEnumerable<FileInfo> Links(string inputs) => new DirectoryInfo(inputs)
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => file.LinkTarget is not null)
        .OrderByDescending(file => file.FullName, StringComparer.Ordinal);
}
