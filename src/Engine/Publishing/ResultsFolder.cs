using Hormesis.Store.Manifests;
using System.Collections.Immutable;
using System.Text.Json;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Publishing;

/// <summary>
/// A study's folder as it lies on the disk. SHA256SUMS, or else the manifest, says what a publication wrote into it;
/// whatever is called or reads otherwise is somebody's, and is neither replaced nor removed.
/// </summary>
internal sealed class ResultsFolder
{
    private readonly string path;
    private readonly string? sumsText;
    private readonly IReadOnlyDictionary<string, Digest> sums;
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    public ResultsFolder(string path)
    {
        this.path = path;
        var text = Text(Sha256Sums.FileName);
        (sumsText, var parsed) = Sha256Sums.Parse(text ?? "") is { } written ? (text, written) : OfManifest();
        sums = parsed ?? ImmutableDictionary<string, Digest>.Empty;
        foreach (var file in sums.Keys)
        {
            for (var above = Path.GetDirectoryName(file); above is { Length: > 0 }
                && folders.Add(above); above = Path.GetDirectoryName(above))
            {
            }
        }
    }

    /// <summary>Names of this program's own that lie beside every study's results, or may.</summary>
    public static ImmutableArray<string> OwnNames { get; } =
        [PartialStudy.FileName, Manifest.FileName, Sha256Sums.FileName, .. StudyDocuments.Names, .. RunRecord.Names];

    /// <summary>Why a study's results are not put into a folder, nor removed from it; null where they may be.</summary>
    public static string? Fault(string path, string study)
    {
        if (PlaceFault(path) is { } fault)
            return fault;
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName)
            .Min(StringComparer.Ordinal) is not { } first)
            return null;

        var folder = new ResultsFolder(path);
        if (folder.sums.Count == 0)
            return $"{path} holds {first} and no results of this program.";
        return folder.StudyName() is { } other && other != study
            ? $"{path} holds the results of another study, `{other}`." : null;
    }

    /// <summary>What is there in place of a folder; null for a folder, and for nothing.</summary>
    public static string? PlaceFault(string path) => new FileInfo(path).LinkTarget is { } target
        ? $"{path} is a symbolic link to {target}. The artifacts folder may be one, and its store; a study's " +
            $"folder may not."
        : FileStat.OfLink(path) is not null && !Directory.Exists(path) ? $"{path} is no folder." : null;

    /// <summary>Files, links and whole folders that no publication wrote, or that were changed since; relative paths in
    /// ordinal order.</summary>
    public IReadOnlyList<string> Foreign()
    {
        var found = new List<string>();
        Collect(path, "", found);
        found.Sort(string.CompareOrdinal);
        return found;
    }

    /// <summary>Removes what a publication wrote, then empty folders; the list of it last, so that a crash leaves no
    /// results without it.</summary>
    public void RemoveOwn()
    {
        RemoveOwn(path, "");
        foreach (var last in new[] { Manifest.FileName, Sha256Sums.FileName }.Where(IsOwn))
            DurableFile.Delete(Path.Combine(path, last));
        RemoveIfEmpty(path);
    }

    /// <summary>Whether a publication wrote a file, and nobody since.</summary>
    /// <param name="name">Its relative path.</param>
    public bool IsOwn(string name)
    {
        var file = Path.Combine(path, name);
        return FileStat.OfLink(file) is { IsFile: true } stat
            && (DurableFile.IsTemporary(Path.GetFileName(name)) || name switch
        {
            Sha256Sums.FileName => Text(name) == sumsText,
            PartialStudy.FileName => Text(name) == PartialStudy.Text,
            RunRecord.JsonFile or RunRecord.ScriptFile => RunRecord.IsRecord(name, Text(name)!),
            _ => sums.TryGetValue(name, out var digest)
                && (ObjectStore.LooksUntouched(stat, stat.Size) || Digest.OfFile(file) == digest),
        });
    }

    private (string? Text, IReadOnlyDictionary<string, Digest>? Sums) OfManifest()
    {
        if (ReadManifest() is not { } manifest)
            return default;

        var text = manifest.ToText();
        var derived = Sha256Sums.Of(manifest, text, StudyDocuments.Digests(StudyDocuments.Of(manifest, text)));
        return (derived, Sha256Sums.Parse(derived));
    }

    private Manifest? ReadManifest()
    {
        try
        {
            return Text(Manifest.FileName) is { } text ? Manifest.Parse(text, path) : null;
        }
        catch (HormesisException)
        {
            return null;
        }
    }

    /// <summary>By a look at the manifest's outermost names: of thousands of results it is long.</summary>
    private string? StudyName()
    {
        try
        {
            var manifest = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(Text(Manifest.FileName) ?? "{}"));
            for (manifest.Read(); manifest.Read() && manifest.TokenType == JsonTokenType.PropertyName; manifest.Skip())
            {
                if (manifest.ValueTextEquals("study"))
                    return manifest.Read() && manifest.TokenType == JsonTokenType.String ? manifest.GetString() : null;
            }
        }
        catch (JsonException)
        {
            // It was damaged, and the sums are still there.
        }

        return null;
    }

    private string? Text(string name) =>
        Path.Combine(path, name) is var file && FileStat.OfLink(file) is { IsFile: true }
            ? File.ReadAllText(file) : null;

    private void Collect(string folder, string prefix, List<string> found)
    {
        foreach (var entry in Entries(folder))
        {
            var name = prefix + Path.GetFileName(entry);
            if (!OwnFolder.Exists(entry))
            {
                if (!IsOwn(name))
                    found.Add(name);
            }
            else if (folders.Contains(name))
                Collect(entry, $"{name}/", found);
            else if (!IsEmpty(entry))
                found.Add(name);
        }
    }

    private void RemoveOwn(string folder, string prefix)
    {
        foreach (var entry in Entries(folder))
        {
            var name = prefix + Path.GetFileName(entry);
            if (OwnFolder.Exists(entry))
            {
                if (folders.Contains(name))
                    RemoveOwn(entry, $"{name}/");
                RemoveIfEmpty(entry);
            }
            else if (name is not (Manifest.FileName or Sha256Sums.FileName) && IsOwn(name))
                DurableFile.Delete(entry);
        }
    }

    private static string[] Entries(string folder) => [.. Directory.EnumerateFileSystemEntries(folder)];

    private static void RemoveIfEmpty(string folder)
    {
        if (IsEmpty(folder))
            Directory.Delete(folder);
    }

    /// <summary>A folder that may not be looked into is taken for one that holds something.</summary>
    private static bool IsEmpty(string folder)
    {
        try
        {
            return !Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
