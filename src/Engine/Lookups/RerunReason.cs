using System.Collections.Immutable;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Lookups;

/// <summary>The reason why an instance runs.</summary>
/// <param name="Text">One line.</param>
/// <param name="Changes">All differences from its last run's key; empty if they are not the reason.</param>
internal sealed record RerunReason(string Text, ImmutableArray<KeyChange> Changes)
{
    private const int MostShown = 3;

    public static RerunReason Of(string text) => new(text, []);

    /// <param name="producers">Producers that are not up to date.</param>
    public static RerunReason After(string[] producers) =>
        Of($"after {Listed(producers)}, if {(producers.Length == 1 ? "its output changes" : "their outputs change")}");

    public static RerunReason Of(ImmutableArray<KeyChange> changes)
    {
        var code = changes.Where(change => change.Kind == KeyChangeKind.Code).ToArray();
        string[] others = [.. changes.Where(change => change.Kind != KeyChangeKind.Code).Select(change => $"{change}")];
        return new(Listed(code.Length == 0 ? others
            : [$"code changed: {Listed([.. code.Select(part => $"{part}")])}", .. others]), changes);
    }

    private static string Listed(string[] all) => all.Length > MostShown
        ? $"{string.Join(", ", all.Take(MostShown))} and {all.Length - MostShown} more"
        : string.Join(", ", all);
}
