using System.Collections.Immutable;
using Hormesis.Engine.Sharing;
using Hormesis.Files;
using Hormesis.Stages.Keys;
using Hormesis.Store;
using Hormesis.Store.Manifests;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Comparison;

/// <summary>A study in a shared store. The manifest's digests count; single contents are fetched to a temporary
/// folder.</summary>
internal sealed class ComparedStore : IComparedStudy
{
    /// <summary>Larger contents are not fetched.</summary>
    private const long LargestContent = 64 << 20;

    private readonly IRemoteTransport transport;
    private readonly RecordDownload records;
    private readonly ImmutableSortedDictionary<string, StoredFile> contents;
    private readonly Lazy<ScratchFolder> scratch = new(() => new());

    private ComparedStore(string address, Manifest manifest, IRemoteTransport transport)
    {
        (this.transport, records) = (transport, new(transport));
        contents = manifest.Files.ToSorted(file => file.Path, file => file.Content);
        Instances = ManifestInstances.Of(manifest, _ => null);
        Description = $"{address}: {ManifestInstances.Counted(manifest)}; the digests in the manifest count";
    }

    public string Description { get; }

    public ImmutableSortedDictionary<string, ComparedInstance> Instances { get; }

    /// <exception cref="NotComparableException">The shared store lacks the study, does not answer, or its manifest is
    /// refused.</exception>
    public static async Task<ComparedStore> Open(RemoteAddress address, ComparisonOptions options,
        CancellationToken cancellation)
    {
        var transport = options.OpenRemote(address);
        try
        {
            var (_, manifest) = await new RemoteManifest(address.Text, new(transport))
                .Find(options.Study, options.Manifest, cancellation);
            return new(address.Text, manifest, transport);
        }
        catch (HormesisException error)
        {
            transport.Dispose();
            throw new NotComparableException(
                error is RemoteException ? $"The shared store {address.Text} {error.Message}." : error.Message, error);
        }
    }

    public ImmutableSortedDictionary<string, Digest> Code(Digest code) => Sorted.Empty<Digest>();

    public ImmutableSortedDictionary<string, Digest>? Listing(Digest input) => null;

    public async Task<string?> Machine(PublishedInstance instance, CancellationToken cancellation)
    {
        try
        {
            var record = await records.Record(instance.KeyJson,
                [.. instance.Outputs.Select(file => file.Output)], cancellation);
            return record is not null && instance.HasOutputs(record) ? record.Machine : instance.Machine;
        }
        catch (RemoteException)
        {
            return instance.Machine;
        }
    }

    public async Task<string?> Content(ComparedFile file, CancellationToken cancellation)
    {
        var content = contents[file.Path];
        if (content.Size > LargestContent)
            return null;

        var path = Path.Combine(scratch.Value.Path, content.Digest.Hex);
        return await Fetch(content, path, cancellation) ? path : null;
    }

    public void Dispose()
    {
        transport.Dispose();
        if (scratch.IsValueCreated)
            scratch.Value.Dispose();
    }

    private async Task<bool> Fetch(StoredFile content, string path, CancellationToken cancellation)
    {
        try
        {
            if (await records.Content(RemoteName.Object(content.Digest), content.Size, cancellation) is not { } bytes
                || Digest.Of(bytes.Span) != content.Digest)
                return false;

            await File.WriteAllBytesAsync(path, bytes, cancellation);
            return true;
        }
        catch (RemoteException)
        {
            return false; // The digests show the difference without the content.
        }
    }
}
