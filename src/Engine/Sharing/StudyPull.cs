using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Sharing;

/// <summary>Fetches a study from a shared store by its manifest; computes no key, reads no raw data, runs
/// nothing.</summary>
public sealed class StudyPull
{
    private const int SideBySide = 4;

    private readonly PullOptions options;
    private readonly RemoteOptions remote;
    private readonly StoreLayout layout;
    private readonly ObjectStore objects;
    private readonly ActionStore actions;
    private readonly RecordDownload records;
    private readonly ResultDownload results;
    private readonly Publication publication;

    private StudyPull(PullOptions options, RemoteOptions remote)
    {
        (this.options, this.remote) = (options, remote);
        layout = new(options.ArtifactsFolder);
        objects = new(layout);
        actions = new(layout);
        records = new(remote.Transport);
        results = new(remote, layout, objects, actions, new(layout), new(), options.Notice);
        publication = new(layout, objects, options.Study, options.Notice);
    }

    /// <exception cref="HormesisException">The shared store lacks the study, does not answer, or has contents that
    /// differ from the manifest. The results shown before stay.</exception>
    public static async Task<TransferReport> Run(PullOptions options, RemoteOptions remote,
        CancellationToken cancellation)
    {
        StudyFolder.Check(options.Study);
        var pull = new StudyPull(options, remote);
        pull.publication.RefusePlace();
        using var held = await StoreHold.Share(pull.layout, options.Notice, cancellation);
        try
        {
            return await pull.Run(cancellation);
        }
        catch (RemoteException cause)
        {
            throw new HormesisException($"The shared store {remote.Address} {cause.Message}. The files that arrived " +
                "are kept, but no result is shown. Repeat the command to fetch the rest.", cause);
        }
        catch (Exception error)
            when (DiskTrouble.Explain(error, "what the shared store holds", pull.layout.Store) is { } explained)
        {
            throw explained;
        }
    }

    private async Task<TransferReport> Run(CancellationToken cancellation)
    {
        var (digest, manifest) = await new RemoteManifest(remote.Address, records)
            .Find(options.Study, options.Manifest, cancellation);
        var wanted = manifest.Instances.Where(instance => !options.PaperOnly
            || instance.Outputs.Any(PartialStudy.Holds)).ToArray();
        await Parallel.ForEachAsync(
            wanted,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
            async (instance, token) => await Take(instance, token));
        publication.Show(manifest, run: null, options.PaperOnly, cancellation);
        return new(digest, wanted.Length, results.Count.Contents, results.Count.Bytes);
    }

    /// <summary>Fetches an instance with its record if the record agrees with the manifest, otherwise only its
    /// contents.</summary>
    private async Task Take(PublishedInstance instance, CancellationToken cancellation)
    {
        var files = instance.Outputs.Select(file => file.Content).ToArray();
        if (actions.Read(instance.Key) is { } own && instance.HasOutputs(own))
        {
            await results.Objects(files, cancellation);
            return;
        }

        var record = await Record(instance, cancellation);
        await results.Objects(files, cancellation);
        if (record is not null && instance.HasOutputs(record))
            results.Keep(record);
    }

    private async Task<ActionRecord?> Record(PublishedInstance instance, CancellationToken cancellation)
    {
        try
        {
            return await records.Record(instance.KeyJson, [.. instance.Outputs.Select(file => file.Output)],
                cancellation);
        }
        catch (RemoteException error) when (error.Fault == RemoteFault.Untrue)
        {
            return null; // The manifest's digests suffice to check the contents.
        }
    }
}
