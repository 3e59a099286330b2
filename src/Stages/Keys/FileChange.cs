using System.Text.Json.Nodes;

namespace Hormesis.Stages.Keys;

/// <summary>One file of an input that differs between two keys of the same instance.</summary>
/// <param name="Path">Path below the input's folder, as the file system has it; it may hold any character.</param>
/// <param name="Before">Digest of the earlier content; null if the file was added.</param>
/// <param name="After">Digest of the current content; null if the file was removed.</param>
public sealed record FileChange(string Path, Digest? Before, Digest? After)
{
    /// <summary><c>added</c>, <c>changed</c> or <c>removed</c>.</summary>
    public string Verb => VerbOf(Before, After);

    /// <summary>The file and its change, with the path in full.</summary>
    public string Line => $"{VisibleText.OfLine(Path)} {Verb}";

    public JsonNode ToJson() => new JsonObject
    {
        ["path"] = Path,
        ["before"] = Before?.Hex,
        ["after"] = After?.Hex,
    };

    /// <returns>The file and its change; a long path is shortened.</returns>
    public override string ToString() => $"{VisibleText.OfValue(Path)} {Verb}";

    /// <summary>Says what happened to something that was absent before or is absent after, if null.</summary>
    internal static string VerbOf(object? before, object? after) =>
        before is null ? "added" : after is null ? "removed" : "changed";
}
