using Hormesis.Engine.Sharing;
using Hormesis.Engine.Workers;
using Hormesis.Store.Sharing;

namespace Hormesis.Build.Commands;

/// <summary>What the command line says of a study; nothing here enters a key.</summary>
public sealed record StudyOptions
{
    /// <summary>The checkout.</summary>
    public required string RepositoryFolder { get; init; }

    public required string ExperimentsFile { get; init; }

    /// <summary>Null for the file's default.</summary>
    public string? Study { get; init; }

    /// <summary>Root of the real cohorts.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Folders beside <see cref="DataFolder"/> that its symbolic links may lead into.</summary>
    public IReadOnlyList<string> LinkedData { get; init; } = [];

    public required string ArtifactsFolder { get; init; }

    /// <summary>Threads that all workers together may use, at least 1.</summary>
    public required int Parallel { get; init; }

    /// <summary>Memory that all workers of this machine together may take, bytes; null for what is available.</summary>
    public long? Memory { get; init; }

    public ExecutorKind Executor { get; init; }

    /// <summary>
    /// Asks the person at the terminal whether a cluster's jobs, so many of them, are to be cancelled; null where
    /// nobody can be asked, or nobody answers.
    /// </summary>
    public Func<int, bool?> AsksToCancel { get; init; } = _ => null;

    /// <summary>How often long stages save themselves.</summary>
    public CheckpointSpacing Checkpoints { get; init; } = new();

    /// <summary>Runs what is asked for and nothing that it needs.</summary>
    public required bool Exclusive { get; init; }

    /// <summary>The shared store that is asked for here rather than in the file.</summary>
    public RemoteChoice Remote { get; init; } = new(null, null);

    /// <summary>Makes the connection to a shared store; asks nothing of it yet.</summary>
    public required Func<RemoteAddress, IRemoteTransport> OpenRemote { get; init; }

    public required WorkerCommand Worker { get; init; }

    public required CancellationToken Cancellation { get; init; }
}
