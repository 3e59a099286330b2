using System.Diagnostics;
using Hormesis.Engine.Lookups;
using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Scheduling;

/// <summary>Publishes a run's results in the study's folder and saves the keys that explain later reruns.</summary>
internal sealed class RunPublication(RunOptions options, StageGraph graph, RunBoard board, RunStore store,
    Action<string> notice, CancellationToken cancellation)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly string study = options.Study;
    private readonly Publication publication = new(store.Layout, store.Objects, options.Study, notice);

    /// <summary>The published results; null until they are published.</summary>
    public Manifest? Published { get; private set; }

    /// <inheritdoc cref="Publication.RefusePlace"/>
    public void RefusePlace() => publication.RefusePlace();

    /// <returns>True if the results were published again; the run's record is always written.</returns>
    public bool Show() => DiskTrouble.Explained("the results", store.Layout.Artifacts, () =>
    {
        SaveReasons();
        store.Raw.Save();
        var walk = new GraphLookup(store.Lookups, Known);
        InstanceResult[] results =
            [.. graph.Instances.Select(instance => walk.Of(instance, CancellationToken.None).Result)
                .OfType<InstanceResult>()];
        var manifest = Manifest.Of(study, options.Commit.GetAwaiter().GetResult(), options.Settings, results);
        var isAnew = publication.Show(
            manifest,
            new(study, watch.Elapsed.TotalSeconds,
                [.. results.Select(result => new RunRecordEntry(result, OriginOf(result)))]),
            isPartial: false,
            cancellation);
        // New results are links to the objects, whose stats changed by that.
        foreach (var file in isAnew ? results.SelectMany(result => result.Record.Outputs.Values) : [])
            store.Objects.Acknowledge(file);
        store.Objects.SaveKnown();
        Published = manifest;
        return isAnew;
    });

    /// <summary>Publishes the existing results; returns a message about the failure, or null.</summary>
    public string? Fault()
    {
        try
        {
            Show();
            return null;
        }
        catch (OperationCanceledException)
        {
            return $"{store.Layout.Study(study)}: the results were not shown, because the run was stopped.";
        }
        catch (Exception fault) when (fault is HormesisException or IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

    /// <summary>Saves the keys that explain later reruns. A failure is only a notice, because no result depends on
    /// them.</summary>
    public void SaveReasons()
    {
        try
        {
            store.Latest.Save();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            notice($"The reasons for later reruns could not be saved: {error.Message}");
        }
    }

    /// <returns>Null if the run did not include the instance.</returns>
    private FoundInstance? Known(StageInstance instance) => board.Find(instance.Id) is not { } node ? null
        : new(instance)
        {
            Lookup = ReferenceEquals(node.Lookup?.Record, node.Record) ? node.Lookup
                : node.Lookup! with { Record = node.Record },
        };

    private ResultOrigin OriginOf(InstanceResult result) => board.Find(result.Instance.Id) switch
    {
        null => ResultOrigin.NotAsked,
        { HasRun: true } => ResultOrigin.Run,
        _ => ResultOrigin.Store,
    };
}
