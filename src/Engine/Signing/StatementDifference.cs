using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hormesis.Engine.Signing;

/// <summary>Says in what two in-toto statements differ.</summary>
internal static class StatementDifference
{
    /// <param name="signed">A statement whose signature is valid.</param>
    /// <param name="present">The statement of the results.</param>
    public static string Of(byte[] signed, byte[] present)
    {
        var (there, here) = (Subjects(signed), Subjects(present));
        var name = there.Keys.Union(here.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .FirstOrDefault(name => there.GetValueOrDefault(name) != here.GetValueOrDefault(name));
        return name is null ? "settings, inputs, code or commit differ"
            : $"the SHA-256 of {VisibleText.OfValue(name)} is {Short(there, name)} there and {Short(here, name)} here";
    }

    private static string Short(Dictionary<string, string> subjects, string name) =>
        subjects.TryGetValue(name, out var digest) ? $"{VisibleText.OfValue(digest[..Math.Min(digest.Length, 12)])}…"
            : "missing";

    private static Dictionary<string, string> Subjects(byte[] statement)
    {
        var subjects = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (var subject in JsonNode.Parse(statement)?["subject"]?.AsArray() ?? [])
                subjects[(string)subject!["name"]!] = (string)subject["digest"]!["sha256"]!;
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            // What was read so far is compared.
        }

        return subjects;
    }
}
