using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;

namespace Hormesis.Store.Manifests;

/// <summary>
/// Records what the last run did for each result of a study, and how long each result took. The record differs from run
/// to run, so the manifest, SHA256SUMS and keys do not include it.
/// </summary>
/// <param name="Seconds">Duration of the run.</param>
public sealed record RunRecord(string Study, double Seconds, ImmutableArray<RunRecordEntry> Instances)
{
    /// <summary>File name of the record for programs.</summary>
    public const string JsonFile = "run.json";

    /// <summary>File name of the same record for the report: a page opened from a disk may load a script but may not
    /// read a file.</summary>
    public const string ScriptFile = "run.js";

    /// <summary>Commit of the manifest beside the record.</summary>
    public SourceCommit Commit { get; init; } = SourceCommit.Unknown;

    private const string ScriptStart = "window.hormesisRun = ";
    private const int Schema = 1;

    /// <summary>Names of the record's files.</summary>
    public static ImmutableArray<string> Names { get; } = [JsonFile, ScriptFile];

    /// <summary>Names and texts of the record's files.</summary>
    public IEnumerable<(string Name, string Text)> Files()
    {
        var json = ToJson();
        yield return (JsonFile, CanonicalJson.Indented(json));
        yield return (ScriptFile, Script(json));
    }

    /// <summary>True if a text is a valid record file of this name, of any run.</summary>
    public static bool IsRecord(string name, string text)
    {
        try
        {
            return name == JsonFile
                ? JsonNode.Parse(text) is JsonObject record && IsRecord(record)
                    && text == CanonicalJson.Indented(record)
                : text.StartsWith(ScriptStart, StringComparison.Ordinal)
                    && JsonNode.Parse(text[ScriptStart.Length..].TrimEnd('\n', ';')) is JsonObject script
                        && IsRecord(script) && text == Script(script);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsRecord(JsonObject json) =>
        json.ContainsKey("schema") && json.ContainsKey("study") && json.ContainsKey("instances");

    private static string Script(JsonNode json) => $"{ScriptStart}{CanonicalJson.Of(json)};\n";

    private JsonObject ToJson() => new()
    {
        ["schema"] = Schema,
        ["study"] = Study,
        ["commit"] = Commit.ToString(),
        ["seconds"] = Rounded(Seconds),
        ["instances"] = new JsonArray([.. Instances.Select(ToJson)]),
    };

    private static JsonNode ToJson(RunRecordEntry entry) => new JsonObject
    {
        ["id"] = entry.Result.Instance.Id,
        ["stage"] = entry.Result.Instance.Stage,
        ["key"] = entry.Result.Record.Key.Digest.Hex,
        ["origin"] = entry.Origin switch
        {
            ResultOrigin.Run => "run",
            ResultOrigin.Store => "store",
            _ => "not-asked",
        },
        ["seconds"] = Rounded(entry.Result.Record.ElapsedSeconds),
        ["peakBytes"] = entry.Result.Record.PeakBytes,
        ["machine"] = entry.Result.Record.Machine,
    };

    /// <summary>Rounds to milliseconds.</summary>
    private static double Rounded(double seconds) => Math.Round(seconds, 3);
}
