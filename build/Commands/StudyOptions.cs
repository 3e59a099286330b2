using Hormesis.Engine.Sharing;
using Hormesis.Engine.Workers;
using Hormesis.Store.Manifests;
using Hormesis.Store.Sharing;
using Hormesis.Study.Cohorts;

namespace Hormesis.Build.Commands;

/// <summary>Options of a study from the command line; not part of any key.</summary>
public sealed record StudyOptions
{
    /// <summary>Folder of the checkout.</summary>
    public required string RepositoryFolder { get; init; }

    public required string ExperimentsFile { get; init; }

    /// <summary>Determines the commit of the checkout, which is published with results; in no key.</summary>
    public Func<SourceCommit> Commit { get; init; } = () => SourceCommit.Unknown;

    /// <summary>Name of the study; null for the file's default.</summary>
    public string? Study { get; init; }

    /// <summary>Root folder of the real cohorts.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Folders outside <see cref="DataFolder"/> into which its symbolic links may lead.</summary>
    public IReadOnlyList<string> LinkedData { get; init; } = [];

    /// <summary>Predictions of a model of somebody else; null if there are none.</summary>
    public GivenPredictions? Predictions { get; init; }

    public required string ArtifactsFolder { get; init; }

    /// <summary>Number of threads that all workers together may use, at least 1.</summary>
    public required int Parallel { get; init; }

    /// <summary>Memory in bytes that all workers of this machine together may use; null for the available
    /// memory.</summary>
    public long? Memory { get; init; }

    public ExecutorKind Executor { get; init; }

    /// <summary>
    /// Asks the user whether to cancel this number of cluster jobs; returns null if there is no terminal or no answer.
    /// </summary>
    public Func<int, bool?> AsksToCancel { get; init; } = _ => null;

    /// <summary>How often long stages save checkpoints.</summary>
    public CheckpointSpacing Checkpoints { get; init; } = new();

    /// <summary>Runs only the named stages, not their dependencies.</summary>
    public required bool Exclusive { get; init; }

    /// <summary>Settings of the shared store from the command line; they override the file's.</summary>
    public RemoteChoice Remote { get; init; } = new(null, null);

    /// <summary>Creates the transport to a shared store, without contacting it.</summary>
    public required Func<RemoteAddress, IRemoteTransport> OpenRemote { get; init; }

    public required WorkerCommand Worker { get; init; }

    public required CancellationToken Cancellation { get; init; }
}
