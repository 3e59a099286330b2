using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Sharing;

/// <summary>Fetches the manifest of a study from a shared store.</summary>
/// <param name="address">Address of the shared store for messages.</param>
internal sealed class RemoteManifest(string address, RecordDownload records)
{
    /// <param name="manifest">SHA-256 of the manifest, or its label; null for the last push.</param>
    /// <exception cref="HormesisException">The shared store lacks the study, or its manifest is refused.</exception>
    /// <exception cref="RemoteException">The server does not answer, or sends something else.</exception>
    public async Task<(Digest Digest, Manifest Manifest)> Find(string study, string? manifest,
        CancellationToken cancellation)
    {
        StoredFile? named = Digest.IsHex(manifest) ? null
            : await Named(study, manifest ?? ManifestPointer.Latest, cancellation);
        var digest = named?.Digest ?? new(manifest!);
        var name = RemoteName.Object(digest);
        var content = await records.Content(name, named?.Size ?? ForeignManifest.MostBytes, cancellation)
            ?? throw new RemoteException(RemoteFault.Untrue, $"has no manifest {digest}");
        if (Digest.Of(content.Span) != digest || content.Length != (named?.Size ?? content.Length))
            throw new RemoteException(RemoteFault.Untrue, $"holds another content under {name}");

        return (digest,
            ForeignManifest.Parse(content.Span, study, $"The manifest {digest} of the shared store {address}"));
    }

    private async Task<StoredFile> Named(string study, string label, CancellationToken cancellation)
    {
        var what = label == ManifestPointer.Latest ? $"study `{study}`" : $"study `{study}` called `{label}`";
        var content = await records.Content(ManifestPointer.NameOf(study, label),
            ManifestPointer.MostBytes(study, label), cancellation)
            ?? throw new HormesisException($"The shared store {address} has no {what}. Its maker uploads " +
                $"it: ./cake.sh --target=Push --study={study}");
        return ManifestPointer.Parse(content.Span, study, label)
            ?? throw new RemoteException(RemoteFault.Untrue, $"holds something else under the name of the {what}");
    }
}
