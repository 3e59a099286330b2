using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Sharing;

/// <summary>Uploads a study, as its manifest states it, to a shared store: contents first, then records, then the
/// manifest, and its name last.</summary>
public static class StudyPush
{
    private const int SideBySide = 4;

    /// <param name="label">Further name for this manifest, such as a release or a commit; null for none.</param>
    /// <exception cref="HormesisException">There is no manifest that a pull accepts, the local store lacks contents
    /// that it names, or the shared store refuses.</exception>
    public static async Task<TransferReport> Run(string artifactsFolder, string study, RemoteOptions remote,
        string? label, Action<string> notice, CancellationToken cancellation)
    {
        StudyFolder.Check(study);
        RefuseDigest(label);
        var layout = new StoreLayout(artifactsFolder);
        var path = Path.Combine(layout.Study(study), Manifest.FileName);
        if (FileStat.Of(path) is not { IsFile: true })
            throw new HormesisException($"{path} does not exist, so there is nothing to push. Run the study first: " +
                $"./cake.sh --target=Paper --study={study}");

        RefuseLarger(path);
        var content = await File.ReadAllBytesAsync(path, cancellation);
        var manifest = ForeignManifest.Parse(content, study, path);
        using var held = await StoreHold.Share(layout, notice, cancellation);
        RefuseMissing(manifest, new(layout), study);
        try
        {
            var count = await Results(manifest, layout, remote, cancellation);
            var stored = new StoredFile(Digest.Of(content), content.Length);
            await remote.Transport.Put(RemoteName.Object(stored.Digest), RemoteContent.Of(content), cancellation);
            foreach (var name in label is null ? [ManifestPointer.Latest] : new[] { label, ManifestPointer.Latest })
            {
                var pointer = new ManifestPointer(study, name, stored).ToText();
                await remote.Transport.Put(ManifestPointer.NameOf(study, name),
                    RemoteContent.Of(System.Text.Encoding.UTF8.GetBytes(pointer)), cancellation);
            }

            return new(stored.Digest, manifest.Instances.Length, count.Contents, count.Bytes);
        }
        catch (RemoteException cause)
        {
            throw new HormesisException($"The shared store {remote.Address} {cause.Message}. The files that arrived " +
                "stay there. Repeat the command to upload the rest.", cause);
        }
    }

    /// <summary>Refuses a name by which nobody could pull.</summary>
    private static void RefuseDigest(string? label)
    {
        if (Digest.IsHex(label))
            throw new HormesisException(
                $"--manifest={label} is no name: Pull takes 64 hexadecimal digits for the SHA-256 of a manifest. " +
                    "Nothing was sent. Choose another name, such as v1.");
    }

    /// <summary>Refuses a manifest that is too large to be pulled.</summary>
    private static void RefuseLarger(string path)
    {
        if (new FileInfo(path).Length is > ForeignManifest.MostBytes and var size)
            throw new HormesisException(
                $"{path} has {size} bytes; a shared store accepts manifests of at most " +
                    $"{ForeignManifest.MostBytes}. Nothing was sent. Make two studies of this one, and push each.");
    }

    private static void RefuseMissing(Manifest manifest, ObjectStore objects, string study)
    {
        var missing = manifest.Files.Where(file => objects.Check(file.Content) != ObjectState.Sound)
            .Select(file => file.Instance).Distinct(StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
            throw new HormesisException(
                $"""
                The store lacks files that the manifest lists. They belong to: {string.Join(", ", missing)}.
                Make or pull them first: ./cake.sh --target=Paper --study={study}
                """);
    }

    private static async Task<TransferCount> Results(Manifest manifest, StoreLayout layout, RemoteOptions remote,
        CancellationToken cancellation)
    {
        var actions = new ActionStore(layout);
        var upload = new RecordUpload(layout, new(layout), remote.Transport, new());
        await Parallel.ForEachAsync(
            manifest.Instances,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
            async (instance, token) =>
            {
                if (actions.Read(instance.Key) is { } record && instance.HasOutputs(record))
                    await upload.Run(record, token);
                else
                    await upload.Objects(instance.Outputs.Select(file => file.Content), token);
            });
        return upload.Count;
    }
}
