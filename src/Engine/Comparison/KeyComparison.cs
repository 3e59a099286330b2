using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hormesis.Engine.Sharing;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Comparison;

/// <summary>Lists the differences between two keys of one instance; the texts are shortened and safe to show.</summary>
internal sealed class KeyComparison(IComparedStudy here, IComparedStudy there)
{
    public IEnumerable<KeyChange> Changes(PublishedInstance first, PublishedInstance second)
    {
        if (first.Key == second.Key)
            return [];

        var (before, after) = (JsonNode.Parse(first.KeyJson.Json)!, JsonNode.Parse(second.KeyJson.Json)!);
        return [.. Code(CodeOf(before), CodeOf(after)).Concat(
            KeyChanges.Between(before, after, input => Producers(input, first, second).FirstOrDefault())
                .Select(change => change.Source is null ? change.WithFiles(Listing) : change))];
    }

    /// <summary>Returns the producers of an input in both studies; none for raw files.</summary>
    public static IEnumerable<string> Producers(string input, params PublishedInstance[] readers) => readers
        .SelectMany(reader => reader.Inputs)
        .Where(one => one.Name == input)
        .Select(one => one.Producer).OfType<string>().Distinct(StringComparer.Ordinal);

    public static KeyChange Shown(KeyChange change) => change with
    {
        Name = ForeignText.Shown(change.Name),
        Before = change.Before is null ? null : ForeignText.Shown(change.Before),
        After = change.After is null ? null : ForeignText.Shown(change.After),
        Source = change.Source is null ? null : ForeignText.Shown(change.Source),
        Files = [.. change.Files.Select(file => file with { Path = ForeignText.Shown(file.Path) })],
    };

    private ImmutableSortedDictionary<string, Digest>? Listing(Digest input) =>
        here.Listing(input) ?? there.Listing(input);

    private static Digest CodeOf(JsonNode key) => new(key["code"]!["digest"]!.GetValue<string>());

    /// <summary>Returns the members that differ, or one entry for the whole code if the members are unknown.</summary>
    private IReadOnlyList<KeyChange> Code(Digest before, Digest after)
    {
        if (before == after)
            return [];

        var (first, second) = (Parts(before), Parts(after));
        var changes = first.IsEmpty || second.IsEmpty ? [] : KeyChanges.Between(first, second);
        return changes.Count > 0 ? changes : [new(KeyChangeKind.Code, "its code", before.Hex, after.Hex, null)];
    }

    private ImmutableSortedDictionary<string, Digest> Parts(Digest code) =>
        here.Code(code) is { IsEmpty: false } parts ? parts : there.Code(code);
}
