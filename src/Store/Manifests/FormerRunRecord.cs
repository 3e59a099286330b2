using System.Text.Json;

namespace Hormesis.Store.Manifests;

/// <summary>Recognises the files of a <see cref="RunRecord"/> without a sum, which former versions wrote.</summary>
internal static class FormerRunRecord
{
    private static ReadOnlySpan<byte> ScriptEnd => ";\n"u8;

    /// <summary>True if a file's content is the script of a record.</summary>
    /// <param name="start">Text before the record.</param>
    public static bool IsScript(ReadOnlySpan<byte> content, ReadOnlySpan<byte> start) =>
        content.StartsWith(start) && content.EndsWith(ScriptEnd)
        && IsRecord(content[start.Length..^ScriptEnd.Length]);

    /// <summary>True if a text is JSON that has the fields of a record and no others.</summary>
    public static bool IsRecord(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var needed = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                var name = reader.GetString()!;
                if (!(reader.CurrentDepth == 1 ? IsOfRecord(name) : IsOfEntry(name)))
                    return false;
                if (reader.CurrentDepth == 1 && name is "schema" or "study" or "instances")
                    needed++;
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException) // a name that is no text
        {
            return false;
        }

        return needed == 3;
    }

    private static bool IsOfRecord(string name) => name is "commit" or "instances" or "schema" or "seconds" or "study";

    private static bool IsOfEntry(string name) =>
        name is "id" or "key" or "machine" or "machineClass" or "origin" or "peakBytes" or "seconds" or "stage";
}
