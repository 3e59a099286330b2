using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>
/// Stores the parts (hundreds of members) of each version of the code that made a result, once for all its results. No
/// result depends on them; they are read only to name what changed.
/// </summary>
public sealed class CodePartsStore(StoreLayout layout)
{
    /// <summary>Reads the parts of a version of the code; empty if they are unknown.</summary>
    /// <param name="code">Value of <see cref="CodeIdentity.Digest"/>.</param>
    public ImmutableSortedDictionary<string, Digest> Read(Digest code) =>
        DigestNotes.TryRead(layout.Code(code)) is { } text && DigestNotes.Parse(text) is { } parts
            ? parts : Sorted.Empty<Digest>();

    /// <summary>Lists the members that differ, or one entry for the whole code if the earlier parts are
    /// unknown.</summary>
    /// <param name="before">Digest of the earlier code; it differs from that of <paramref name="code"/>.</param>
    public IReadOnlyList<KeyChange> Changes(Digest before, CodeIdentity code)
    {
        var known = Read(before);
        var changes = known.IsEmpty ? [] : KeyChanges.Between(known, code.Parts);
        return changes.Count > 0 ? changes : [new(KeyChangeKind.Code, "its code", before.Hex, code.Digest.Hex, null)];
    }

    /// <summary>Keeps the parts. Ignores failures, because a run does not need them.</summary>
    public void Keep(CodeIdentity code)
    {
        if (!RegularFile.Exists(layout.Code(code.Digest)))
            DurableFile.TryWrite(layout.Code(code.Digest), CanonicalJson.Indented(
                new JsonObject(code.Parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value.Hex)))));
    }
}
