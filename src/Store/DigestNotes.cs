using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>
/// Reads notes of the store that explain a digest: JSON objects of names and digests. No result depends on them, so a
/// missing or damaged note only makes a message less precise.
/// </summary>
internal static class DigestNotes
{
    /// <summary>Far above the size of the parts of all code, and enough for the listing of 400,000 files; a larger file
    /// is not one of this program.</summary>
    private const long MostBytes = 64 << 20;

    /// <summary>Returns the note's text; null if there is none.</summary>
    public static string? TryRead(string path) => RegularFile.TryRead(path, MostBytes);

    /// <summary>Returns the digests by name; null if the text is not such a note.</summary>
    public static ImmutableSortedDictionary<string, Digest>? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text)!.AsObject()
                .ToSorted(named => named.Key, named => Digest.Parse(named.Value!.GetValue<string>()));
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException
            or ArgumentException)
        {
            return null;
        }
    }
}
