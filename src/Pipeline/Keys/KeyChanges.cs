using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Keys;

/// <summary>What differs between two keys of one instance, in a person's words.</summary>
internal static class KeyChanges
{
    private const int LongestValue = 40;

    /// <summary>One entry a change, in the order of the fields' paths; empty where the keys are the same.</summary>
    /// <param name="instance">Whose key <paramref name="current"/> is; it knows where inputs come from.</param>
    public static IReadOnlyList<string> Between(JsonNode? previous, JsonNode? current, StageInstance instance)
    {
        var changes = new List<string>();
        foreach (var field in Names(previous, current))
        {
            if (field == "inputs")
                Inputs(previous?[field], current?[field], instance, changes);
            else if (field != "code")
                Values(field, previous?[field], current?[field], changes);
        }

        Values("package", previous?["code"]?["packages"], current?["code"]?["packages"], changes);
        return changes;
    }

    /// <summary>Names of the changed parts: "Hormesis.Training 1a2b3c4d -> 5e6f7a8b".</summary>
    public static IReadOnlyList<string> Between(
        ImmutableSortedDictionary<string, Digest> previous, ImmutableSortedDictionary<string, Digest> current) =>
        [.. previous.Keys.Union(current.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Before: Short(previous, name), After: Short(current, name)))
            .Where(part => part.Before != part.After)
            .Select(part => $"{part.Name} {part.Before} -> {part.After}")];

    private static string Short(ImmutableSortedDictionary<string, Digest> parts, string name) =>
        parts.TryGetValue(name, out var digest) ? digest.Hex[..8] : "absent";

    private static void Inputs(JsonNode? previous, JsonNode? current, StageInstance instance, List<string> changes)
    {
        foreach (var name in Names(previous, current).Where(name => Text(previous?[name]) != Text(current?[name])))
        {
            var verb = previous?[name] is null ? "added" : current?[name] is null ? "removed" : "changed";
            changes.Add($"input `{name}` {verb}{Origin(instance, name)}");
        }
    }

    private static string Origin(StageInstance instance, string input) => instance.Inputs.GetValueOrDefault(input) switch
    {
        StageInput.Artifacts artifacts => $" ({artifacts.Producer.Id})",
        StageInput.Files files => $" (files in {files.Root})",
        _ => "",
    };

    private static void Values(string path, JsonNode? previous, JsonNode? current, List<string> changes)
    {
        if (Text(previous) == Text(current))
            return;

        if (previous is JsonObject || current is JsonObject)
        {
            foreach (var name in Names(previous, current))
                Values($"{path}.{name}", (previous as JsonObject)?[name], (current as JsonObject)?[name], changes);
        }
        else
            changes.Add($"{path} {Shown(previous)} -> {Shown(current)}");
    }

    private static IEnumerable<string> Names(JsonNode? previous, JsonNode? current) =>
        Names(previous).Union(Names(current), StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(JsonNode? node) =>
        node is JsonObject fields ? fields.Select(field => field.Key) : [];

    private static string Text(JsonNode? node) => node is null ? "absent" : CanonicalJson.Of(node);

    private static string Shown(JsonNode? node)
    {
        var text = Text(node);
        return text.Length <= LongestValue ? text : $"{text[..LongestValue]}…";
    }
}
