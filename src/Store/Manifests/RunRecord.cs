using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hormesis.Stages.Keys;

namespace Hormesis.Store.Manifests;

/// <summary>
/// Records what the last run did for each result of a study, and how long each result took. The record differs from run
/// to run, so the manifest, SHA256SUMS and keys do not include it. Its last field is the digest of all text before that
/// field, so that a file which a person changed is recognised and kept.
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

    private IEnumerable<string> Pieces => CanonicalJson.Pieces(Start, Instances, entry => [ToJson(entry)], End);

    private string Start => $"{{\"commit\":{CanonicalJson.OfText(Commit.ToString())},\"instances\":[";

    /// <summary>Ends with the last field before the sum.</summary>
    private string End => FormattableString.Invariant($"],\"schema\":{Schema},\"seconds\":{Rounded(Seconds)},")
        + $"\"study\":{CanonicalJson.OfText(Study)}";

    /// <summary>Names and texts of the record's files.</summary>
    public IEnumerable<(string Name, WrittenText Text)> Files()
    {
        yield return (JsonFile, Summed(JsonFile, writer => new IndentedJson(writer).Append(Pieces)));
        yield return (ScriptFile, Summed(ScriptFile, WriteScript));
    }

    /// <summary>True if a file of this name holds the record of any run and nobody changed it. Records of former
    /// versions have no sum; they are recognised by their fields.</summary>
    public static bool IsRecord(string name, ReadOnlySpan<byte> content) =>
        IsSummed(name, content) || (name == JsonFile
            ? FormerRunRecord.IsRecord(content)
            : FormerRunRecord.IsScript(content, Encoding.UTF8.GetBytes(ScriptStart)));

    private static bool IsSummed(string name, ReadOnlySpan<byte> content)
    {
        var start = content.LastIndexOf(","u8);
        return start > 0
            && content[start..].SequenceEqual(Encoding.UTF8.GetBytes(Sum(name, Digest.Of(content[..start]))));
    }

    private static WrittenText Summed(string name, Action<TextWriter> write) => new(writer =>
        writer.Write(Sum(name, DigestWriter.Of(write, writer).Digest)));

    /// <summary>The text of a file from the sum on.</summary>
    private static string Sum(string name, Digest digest) =>
        name == JsonFile ? $",\n  \"sum\": \"{digest}\"\n}}\n" : $",\"sum\":\"{digest}\"}};\n";

    private void WriteScript(TextWriter writer)
    {
        writer.Write(ScriptStart);
        foreach (var piece in Pieces)
            writer.Write(piece);
    }

    private static string ToJson(RunRecordEntry entry)
    {
        var (instance, record) = (entry.Result.Instance, entry.Result.Record);
        var origin = entry.Origin switch
        {
            ResultOrigin.Run => "run",
            ResultOrigin.Store => "store",
            _ => "not-asked",
        };
        var machine = record.Machine is { } name ? CanonicalJson.OfText(name) : "null";
        var peak = record.PeakBytes?.ToString(CultureInfo.InvariantCulture) ?? "null";
        return $"{{\"id\":{CanonicalJson.OfText(instance.Id)},\"key\":\"{record.Key.Digest}\","
            + $"\"machine\":{machine},\"origin\":\"{origin}\",\"peakBytes\":{peak},"
            + $"\"seconds\":{Rounded(record.ElapsedSeconds)},\"stage\":{CanonicalJson.OfText(instance.Stage)}}}";
    }

    /// <summary>Rounds to milliseconds.</summary>
    private static string Rounded(double seconds) => CanonicalJson.Of(Math.Round(seconds, 3));
}
