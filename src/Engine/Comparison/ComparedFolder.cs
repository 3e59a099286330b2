using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hormesis.Engine.Sharing;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Comparison;

/// <summary>A study's folder with its manifest. Files that lie there are read; of others the manifest's digest
/// counts.</summary>
internal sealed class ComparedFolder : IComparedStudy
{
    private readonly string folder;
    private readonly StoreLayout layout;

    private ComparedFolder(string path, ReadOnlySpan<byte> content, string? study, CancellationToken cancellation)
    {
        var manifest = ForeignManifest.Parse(content, study, path);
        Digest = Digest.Of(content);
        folder = Path.GetDirectoryName(path)!;
        layout = new(Path.GetDirectoryName(folder) ?? folder);
        var hasFiles = Path.GetFileName(path) == Manifest.FileName;
        var read = hasFiles ? Digests(manifest, cancellation) : [];
        Instances = ManifestInstances.Of(manifest, file => read.GetValueOrDefault(file.Path));
        Description = $"{(hasFiles ? folder : path)}: {ManifestInstances.Counted(manifest)}, " +
            Evidence(manifest, read.Count);
    }

    /// <summary>Digest of the manifest.</summary>
    public Digest Digest { get; }

    public string Description { get; }

    public ImmutableSortedDictionary<string, ComparedInstance> Instances { get; }

    /// <param name="path">Path of the manifest. If it has another name than manifest.json, no files belong to
    /// it.</param>
    /// <param name="study">Name that the study must have; null for any name.</param>
    /// <exception cref="NotComparableException">The manifest is missing, unreadable or refused.</exception>
    public static ComparedFolder Open(string path, string? study, CancellationToken cancellation)
    {
        var content = UntrustedFile.Read(path);
        try
        {
            return new(path, content, study, cancellation);
        }
        catch (HormesisException error)
        {
            throw new NotComparableException(error.Message, error);
        }
    }

    /// <summary>Whether this is the study in a folder, by whatever path.</summary>
    public bool IsIn(string other) =>
        FileStat.Of(folder) is { } own && FileStat.Of(other) is { } found && own.IsSameFile(found);

    public ImmutableSortedDictionary<string, Digest> Code(Digest code) => new CodePartsStore(layout).Read(code);

    public ImmutableSortedDictionary<string, Digest>? Listing(Digest input) =>
        new InputListingStore(layout).Read(input);

    public Task<string?> Machine(PublishedInstance instance, CancellationToken cancellation) =>
        Task.FromResult(Record(instance)?.Machine ?? instance.Machine);

    public Task<string?> Content(ComparedFile file, CancellationToken cancellation) =>
        Task.FromResult(file.Read is null ? null : Path.Combine(folder, file.Path));

    public void Dispose()
    {
    }

    private static string Evidence(Manifest manifest, int read) => read == manifest.Files.Count() ? "all read"
        : FormattableString.Invariant(
            $"{read} read; the others are not there, and their digests in the manifest count");

    /// <summary>Returns the digests of the readable files, by path.</summary>
    private ConcurrentDictionary<string, Digest?> Digests(Manifest manifest, CancellationToken cancellation)
    {
        var digests = new ConcurrentDictionary<string, Digest?>(StringComparer.Ordinal);
        Parallel.ForEach(manifest.Files, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            if (UntrustedFile.TryDigest(Path.Combine(folder, file.Path)) is { } digest)
                digests[file.Path] = digest;
        });
        return digests;
    }

    /// <summary>Returns the record of a result; null if there is no record in this program's format.</summary>
    private ActionRecord? Record(PublishedInstance instance)
    {
        string[] outputs = [.. instance.Outputs.Select(file => file.Output)];
        var record = UntrustedFile.TryRead(layout.Action(instance.Key),
            ForeignRecord.MostBytes(instance.KeyJson, outputs)) is { } content
            ? ForeignRecord.Parse(content, instance.KeyJson, outputs, out _) : null;
        return record is not null && instance.HasOutputs(record) ? record : null;
    }
}
