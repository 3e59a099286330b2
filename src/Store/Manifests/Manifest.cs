using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Store.Manifests;

/// <summary>
/// Every result of a study with its digest, its key and its inputs. The manifest contains no time and no folder. It
/// names the commit that published the results and, for native numerics, the processor. Equal results of one commit
/// have equal manifests.
/// </summary>
/// <param name="SettingsJson">The study's settings as canonical JSON: <c>RunOptions.Settings</c>.</param>
public sealed record Manifest(string Study, string SettingsJson, ImmutableArray<PublishedInstance> Instances)
{
    public const string FileName = "manifest.json";

    /// <summary>Version of the format of the manifest and of the documents derived from it.</summary>
    public const int Schema = 4;

    private const int HeadBytes = 200;

    /// <summary>A study's name has at most 200 bytes, which JSON may escape.</summary>
    private const int TailBytes = 2000;

    /// <summary>Commit of the program that published these results first. No key contains it.</summary>
    public SourceCommit Commit { get; init; } = SourceCommit.Unknown;

    /// <summary>Whether a version with another <see cref="Schema"/> wrote the manifest.</summary>
    public bool IsOfOtherSchema { get; init; }

    /// <summary>All files, in ordinal order of their paths.</summary>
    public IEnumerable<PublishedFile> Files =>
        Instances.SelectMany(instance => instance.Outputs).OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Ids of the given instances and of all instances that depend on them, directly or indirectly.</summary>
    public SortedSet<string> Downstream(IEnumerable<string> ids)
    {
        var readers = Instances.SelectMany(instance => instance.Producers.Select(producer => (producer, instance.Id)))
            .ToLookup(edge => edge.producer, edge => edge.Id, StringComparer.Ordinal);
        var touched = new SortedSet<string>(ids, StringComparer.Ordinal);
        var open = new Queue<string>(touched);
        while (open.TryDequeue(out var id))
        {
            foreach (var reader in readers[id].Where(touched.Add))
                open.Enqueue(reader);
        }

        return touched;
    }

    public static Manifest Of(string study, SourceCommit commit, JsonNode settings,
        IEnumerable<InstanceResult> results) =>
        new(study, CanonicalJson.Of(settings),
            [.. results.Select(Of).OrderBy(instance => instance.Id, StringComparer.Ordinal)]) { Commit = commit };

    /// <summary>The text of the manifest's file.</summary>
    public WrittenText ToText() => new(writer => new IndentedJson(writer).Append(CanonicalJson.Pieces(
        $"{{\"commit\":{CanonicalJson.OfText(Commit.ToString())},\"instances\":[",
        Instances,
        ToJson,
        FormattableString.Invariant($"],\"schema\":{Schema},\"settings\":{SettingsJson},")
            + $"\"study\":{CanonicalJson.OfText(Study)}}}")).End());

    /// <summary>Reads the commit from a manifest's file, of which it is the first value.</summary>
    /// <returns>Null if there is none.</returns>
    public static SourceCommit? CommitOf(string path)
    {
        try
        {
            using var file = ForeignFile.OpenRead(path);
            var head = new byte[HeadBytes];
            var json = new Utf8JsonReader(
                head.AsSpan(0, file is null ? 0 : RandomAccess.Read(file, head, 0)), isFinalBlock: false, default);
            return json.Read() && json.Read() && json.ValueTextEquals("commit") && json.Read()
                && json.GetString() is { } commit ? SourceCommit.Parse(commit) : null;
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or FormatException or IOException
            or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads the study's name from a manifest's file, of which it is the last value.</summary>
    /// <returns>Null if there is none.</returns>
    public static string? StudyOf(string path)
    {
        try
        {
            using var file = ForeignFile.OpenRead(path);
            var tail = new byte[TailBytes];
            var read = file is null ? 0
                : RandomAccess.Read(file, tail, Math.Max(0, RandomAccess.GetLength(file) - TailBytes));
            var start = tail.AsSpan(0, read).LastIndexOf("\n  \"study\": "u8);
            return start < 0 ? null
                : (string?)JsonNode.Parse([.. "{"u8, .. tail.AsSpan(start, read - start)])!["study"];
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="HormesisException">The text is not a manifest of this program.</exception>
    public static Manifest Parse(string text, string path)
    {
        try
        {
            var json = JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false })!;
            return new(json["study"]!.GetValue<string>(), CanonicalJson.Of(json["settings"] ?? new JsonObject()),
                [.. json["instances"]!.AsArray().Select(instance => ManifestReader.Instance(instance!))])
            {
                IsOfOtherSchema = json["schema"]?.GetValue<int>() != Schema,
                Commit = (string?)json["commit"] is { } commit ? SourceCommit.Parse(commit) : SourceCommit.Unknown,
            };
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException
            or ArgumentException)
        {
            throw new HormesisException(
                $"{path} is not a manifest: {error.Message} Repeat the command that made it.", error);
        }
    }

    private static PublishedInstance Of(InstanceResult result) => new(
        result.Instance.Id,
        result.Instance.Stage,
        result.Record.Key.Digest,
        result.Record.Key,
        result.Instance.Numerics is { IsNative: true } ? result.Record.Machine : null,
        [.. result.Inputs.Select(input => Of(input.Key, result.Instance.Inputs[input.Key], input.Value))],
        [.. result.Record.Outputs.Select(output => new PublishedFile(
            $"{result.Instance.Folder ?? result.Instance.Id}/{output.Key}", result.Instance.Id, output.Key,
                output.Value))]);

    private static PublishedInput Of(string name, StageInput input, Digest digest) =>
        input is StageInput.Artifacts artifacts
        ? new(name, artifacts.Producer.Id, artifacts.Paths, digest)
        : new(name, null, Sorted.Paths([]), digest);

    /// <summary>Returns canonical JSON in pieces. The key's text, the largest, is canonical already.</summary>
    private static string[] ToJson(PublishedInstance instance)
    {
        var machine = instance.Machine is { } name ? $",\"machine\":{CanonicalJson.OfText(name)}" : "";
        return
        [
            $"{{\"id\":{CanonicalJson.OfText(instance.Id)},\"inputs\":[",
            string.Join(',', instance.Inputs.Select(ToJson)),
            $"],\"key\":\"{instance.Key.Hex}\",\"keyFields\":",
            instance.KeyJson.Json,
            $"{machine},\"outputs\":[",
            string.Join(',', instance.Outputs.Select(ToJson)),
            $"],\"stage\":{CanonicalJson.OfText(instance.Stage)}}}",
        ];
    }

    private static string ToJson(PublishedInput input)
    {
        var listed = input.Paths.Order(StringComparer.Ordinal).Select(CanonicalJson.OfText);
        var paths = input.Paths.IsEmpty ? "" : $"\"paths\":[{string.Join(',', listed)}],";
        return $"{{\"digest\":\"{input.Digest}\",\"name\":{CanonicalJson.OfText(input.Name)},{paths}"
            + $"\"producer\":{(input.Producer is { } producer ? CanonicalJson.OfText(producer) : "null")}}}";
    }

    private static string ToJson(PublishedFile file) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"digest\":\"{file.Content.Digest}\",\"output\":{CanonicalJson.OfText(file.Output)},"
        + $"\"path\":{CanonicalJson.OfText(file.Path)},\"size\":{file.Content.Size}}}");
}
