using Hormesis.Store.Manifests;
using System.Collections.Immutable;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Publishing;

/// <summary>
/// Content of a study's folder. SHA256SUMS, or otherwise the manifest, lists the files of a publication. All other
/// files, and listed files with other content, belong to a person and are neither replaced nor removed.
/// </summary>
internal sealed class ResultsFolder
{
    private readonly ObjectStore objects;
    private readonly string path;
    private readonly Lazy<(string? Text, IReadOnlyDictionary<string, Digest> Digests)> sums;
    private readonly Lazy<HashSet<string>> folders;

    public ResultsFolder(StoreLayout layout, string path)
    {
        (objects, this.path) = (new(layout), path);
        sums = new(ReadSums);
        folders = new(Folders);
    }

    /// <summary>Names of this program's own files that lie, or may lie, beside every study's results.</summary>
    public static ImmutableArray<string> OwnNames { get; } =
        [PartialStudy.FileName, Manifest.FileName, Sha256Sums.FileName, .. StudyDocuments.Names, .. RunRecord.Names,
            .. SignatureFiles.Names];

    /// <summary>Says why results cannot be written to or removed from a folder; null if they can.</summary>
    public static string? Fault(StoreLayout layout, string path, string study)
    {
        if (PlaceFault(path) is { } fault)
            return fault;
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName)
            .Min(StringComparer.Ordinal) is not { } first)
            return null;

        var folder = new ResultsFolder(layout, path);
        if (folder.sums.Value.Digests.Count == 0)
            return $"{path} holds {first} and no results of this program.";
        return Manifest.StudyOf(Path.Combine(path, Manifest.FileName)) is { } other && other != study
            ? $"{path} holds the results of another study, `{other}`." : null;
    }

    /// <summary>Says what lies in place of a folder; null if it is a folder or does not exist.</summary>
    public static string? PlaceFault(string path) => new FileInfo(path).LinkTarget is { } target
        ? $"{path} is a symbolic link to {target}. The artifacts folder and its store may be links; a study's " +
            "folder may not."
        : FileStat.OfLink(path) is not null && !Directory.Exists(path) ? $"{path} is not a folder." : null;

    /// <summary>Returns files, links and whole folders that no publication wrote or that were changed since, as
    /// relative paths in ordinal order.</summary>
    public IReadOnlyList<string> Foreign()
    {
        var found = new List<string>();
        Collect(path, "", found);
        found.Sort(string.CompareOrdinal);
        return found;
    }

    /// <summary>Removes a publication's files, then empty folders. The lists are removed last, so that a crash leaves
    /// no unlisted results.</summary>
    public void RemoveOwn()
    {
        RemoveListed();
        foreach (var last in new[] { Manifest.FileName, Sha256Sums.FileName }.Where(IsOwn))
            DurableFile.Delete(Path.Combine(path, last));
        RemoveIfEmpty(path);
    }

    /// <summary>Removes a publication's files except the lists, then empty folders.</summary>
    public void RemoveListed() => RemoveOwn(path, "");

    /// <summary>True if a publication wrote the file and it is unchanged.</summary>
    /// <param name="name">Relative path of the file.</param>
    public bool IsOwn(string name)
    {
        var file = Path.Combine(path, name);
        return FileStat.OfLink(file) is { IsFile: true } stat
            && (TemporaryFile.IsName(Path.GetFileName(name)) || name switch
        {
            Sha256Sums.FileName => Text(name) == sums.Value.Text,
            PartialStudy.FileName => Text(name) == PartialStudy.Text,
            RunRecord.JsonFile or RunRecord.ScriptFile => RunRecord.IsRecord(name, File.ReadAllBytes(file)),
            SignatureFiles.Envelope or SignatureFiles.Ssh =>
                stat.Size <= SignatureFiles.MostBytes && SignatureFiles.IsSignature(name, Text(name)!),
            _ => sums.Value.Digests.TryGetValue(name, out var digest)
                && (objects.IsObject(stat, digest) || Digest.OfFile(file) == digest),
        });
    }

    private (string? Text, IReadOnlyDictionary<string, Digest> Digests) ReadSums()
    {
        var text = Text(Sha256Sums.FileName);
        return Sha256Sums.Parse(text ?? "") is { } sums ? (text, sums) : OfManifest();
    }

    private (string? Text, IReadOnlyDictionary<string, Digest> Digests) OfManifest()
    {
        if (ReadManifest() is not { } manifest)
            return (null, ImmutableDictionary<string, Digest>.Empty);

        var file = manifest.ToText().Content;
        var derived = Sha256Sums.Of(
            manifest, file.Digest, StudyDocuments.Digests(StudyDocuments.Of(manifest, file))).ToString();
        return (derived, Sha256Sums.Parse(derived) ?? ImmutableDictionary<string, Digest>.Empty);
    }

    /// <summary>Folders of the listed files.</summary>
    private HashSet<string> Folders()
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in sums.Value.Digests.Keys)
        {
            for (var above = Path.GetDirectoryName(file); above is { Length: > 0 }
                && all.Add(above); above = Path.GetDirectoryName(above))
            {
            }
        }

        return all;
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
            else if (folders.Value.Contains(name))
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
                if (folders.Value.Contains(name))
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

    /// <summary>True if a folder is empty; an unreadable folder counts as not empty.</summary>
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
