using Hormesis.Files;

namespace Hormesis.Engine.Scheduling;

/// <summary>Failures of a run, as messages for its user.</summary>
/// <param name="store">The store's folder.</param>
internal sealed class RunFailures(string store)
{
    private readonly SortedDictionary<string, string> messages = new(StringComparer.Ordinal);

    public bool Any => messages.Count > 0;

    /// <summary>Messages in the order of the instances' ids.</summary>
    public IReadOnlyCollection<string> Messages => messages.Values;

    /// <returns>The message.</returns>
    public string Add(string instance, Exception error) => messages[instance] = error switch
    {
        HormesisException => error.Message,
        _ when DiskTrouble.Explain(error, $"a file of {instance}", store) is { } explained => explained.Message,
        FileNotFoundException or DirectoryNotFoundException
            when error.Message.Contains(store, StringComparison.Ordinal) =>
            DiskTrouble.Lost($"A part of {store}", error).Message,
        IOException or UnauthorizedAccessException => $"{instance}: {error.Message}",
        _ => $"{instance}: {error}",
    };
}
