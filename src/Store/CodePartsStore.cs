using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>
/// The parts of each state of the code that made a result, once for all its results: hundreds of members, which no
/// result depends on and which are read only to name what changed.
/// </summary>
public sealed class CodePartsStore(StoreLayout layout)
{
    /// <summary>Empty where they are not known.</summary>
    /// <param name="code">As in <see cref="CodeIdentity.Digest"/>.</param>
    public ImmutableSortedDictionary<string, Digest> Read(Digest code)
    {
        try
        {
            return JsonNode.Parse(RegularFile.TryRead(layout.Code(code)) ?? "{}")!.AsObject()
                .ToSorted(part => part.Key, part => Digest.Parse(part.Value!.GetValue<string>()));
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException
            or ArgumentException)
        {
            return Sorted.Empty<Digest>(); // A reason says less; nothing else is lost.
        }
    }

    /// <summary>The members that differ; where those of the earlier code are not known, the code as a whole.</summary>
    /// <param name="before">Another than <paramref name="code"/>'s.</param>
    public IReadOnlyList<KeyChange> Changes(Digest before, CodeIdentity code)
    {
        var known = Read(before);
        var changes = known.IsEmpty ? [] : KeyChanges.Between(known, code.Parts);
        return changes.Count > 0 ? changes : [new(KeyChangeKind.Code, "its code", before.Hex, code.Digest.Hex, null)];
    }

    public void Keep(CodeIdentity code)
    {
        if (!RegularFile.Exists(layout.Code(code.Digest)))
            DurableFile.Write(layout.Code(code.Digest), CanonicalJson.Indented(
                new JsonObject(code.Parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value.Hex)))));
    }
}
