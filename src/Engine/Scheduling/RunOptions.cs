using System.Text.Json.Nodes;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Workers;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Scheduling;

/// <summary>Options of a run; not part of any key.</summary>
public sealed record RunOptions
{
    /// <summary>Folder of the store and of every study's results.</summary>
    public required string ArtifactsFolder { get; init; }

    /// <summary>Name of the study's folder below <see cref="ArtifactsFolder"/>: one valid name, not
    /// <c>store</c>.</summary>
    public required string Study { get; init; }

    /// <summary>The study's settings, published as <c>experiments.json</c>; no result depends on this copy.</summary>
    public JsonNode Settings { get; init; } = new JsonObject();

    /// <summary>Commit of this program, published with the results; determined while the run starts.</summary>
    public Task<SourceCommit> Commit { get; init; } = Task.FromResult(SourceCommit.Unknown);

    /// <summary>Number of threads that all workers together may use, at least 1.</summary>
    public required int Parallel { get; init; }

    /// <summary>
    /// Estimated memory in bytes that all workers of this machine may use together; null for the memory available to
    /// this process (<see cref="MachineMemory"/>). Does not limit jobs of a cluster.
    /// </summary>
    public long? Memory { get; init; }

    /// <summary>Runs the workers; the run disposes it at its end.</summary>
    public required IActionExecutor Executor { get; init; }

    public CheckpointSpacing Checkpoints { get; init; } = new();

    /// <summary>Shared store from which results are fetched before they are made, and to which they are uploaded; null
    /// for none.</summary>
    public RemoteOptions? Remote { get; init; }

    /// <summary>Runs only the goals; everything they need must exist.</summary>
    public bool Exclusive { get; init; }

    /// <summary>Returns the command that makes a stage's results, for messages: <c>./cake.sh
    /// --target=TrainGan</c>.</summary>
    public required Func<string, string> CommandFor { get; init; }
}
