using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hormesis.Stages.Keys;

/// <summary>Lists the differences between two keys of the same instance.</summary>
public static class KeyChanges
{
    /// <summary>Returns one entry per change, in the order of the fields' paths; empty if the keys are equal.</summary>
    /// <param name="instance">Instance of <paramref name="current"/>; it names the sources of inputs.</param>
    public static IReadOnlyList<KeyChange> Between(JsonNode? previous, JsonNode? current, StageInstance instance) =>
        Between(previous, current, input => Origin(instance, input));

    /// <summary>Returns one entry per change, in the order of the fields' paths; empty if the keys are equal.</summary>
    /// <param name="source">Returns the producer or the folder of an input; null if it is unknown.</param>
    public static IReadOnlyList<KeyChange> Between(JsonNode? previous, JsonNode? current,
        Func<string, string?> source)
    {
        var changes = new List<KeyChange>();
        foreach (var field in Names(previous, current))
        {
            if (field == "inputs")
                Inputs(previous?[field], current?[field], source, changes);
            else if (field != "code")
                Values(KeyChangeKind.Value, field, previous?[field], current?[field], changes);
        }

        var (before, after) = (previous?["code"]?["packages"], current?["code"]?["packages"]);
        foreach (var package in Names(before, after))
            Values(KeyChangeKind.Package, package, before?[package], after?[package], changes);
        return changes;
    }

    /// <summary>Returns the changed parts of the code.</summary>
    public static IReadOnlyList<KeyChange> Between(
        ImmutableSortedDictionary<string, Digest> previous, ImmutableSortedDictionary<string, Digest> current) =>
        [.. Differing(previous, current)
            .Select(part => new KeyChange(KeyChangeKind.Code, part.Name, part.Before?.Hex, part.After?.Hex, null))];

    /// <summary>Returns the files that differ between two listings of an input, by path.</summary>
    public static ImmutableArray<FileChange> OfFiles(
        ImmutableSortedDictionary<string, Digest> previous, ImmutableSortedDictionary<string, Digest> current) =>
        [.. Differing(previous, current).Select(file => new FileChange(file.Name, file.Before, file.After))];

    private static IEnumerable<(string Name, Digest? Before, Digest? After)> Differing(
        ImmutableSortedDictionary<string, Digest> previous, ImmutableSortedDictionary<string, Digest> current) =>
        from name in previous.Keys.Union(current.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let digests = (Before: Find(previous, name), After: Find(current, name))
        where digests.Before != digests.After
        select (name, digests.Before, digests.After);

    private static Digest? Find(ImmutableSortedDictionary<string, Digest> digests, string name) =>
        digests.TryGetValue(name, out var digest) ? digest : null;

    private static void Inputs(JsonNode? previous, JsonNode? current, Func<string, string?> source,
        List<KeyChange> changes)
    {
        foreach (var name in Names(previous, current))
        {
            var (before, after) = ((string?)previous?[name], (string?)current?[name]);
            if (before != after)
                changes.Add(new(KeyChangeKind.Input, name, before, after, source(name)));
        }
    }

    private static string? Origin(StageInstance instance, string input) =>
        instance.Inputs.GetValueOrDefault(input) switch
    {
        StageInput.Artifacts artifacts => artifacts.Producer.Id,
        StageInput.Files files => $"files in {files.Root}",
        _ => null,
    };

    private static void Values(KeyChangeKind kind, string path, JsonNode? previous, JsonNode? current,
        List<KeyChange> changes)
    {
        if (Text(previous) == Text(current))
            return;

        if (previous is JsonObject || current is JsonObject)
        {
            foreach (var name in Names(previous, current))
                Values(kind, $"{path}.{name}", (previous as JsonObject)?[name], (current as JsonObject)?[name],
                    changes);
        }
        else
            changes.Add(new(kind, path, Text(previous), Text(current), null));
    }

    private static IEnumerable<string> Names(JsonNode? previous, JsonNode? current) =>
        Names(previous).Union(Names(current), StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(JsonNode? node) =>
        node is JsonObject fields ? fields.Select(field => field.Key) : [];

    private static string? Text(JsonNode? node) => node is null ? null : CanonicalJson.Of(node);
}
