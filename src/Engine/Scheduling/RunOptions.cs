using System.Text.Json.Nodes;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Workers;

namespace Hormesis.Engine.Scheduling;

/// <summary>How to run; nothing here enters a key.</summary>
public sealed record RunOptions
{
    /// <summary>Holds the store and every study's results.</summary>
    public required string ArtifactsFolder { get; init; }

    /// <summary>Folder of the results below <see cref="ArtifactsFolder"/>; one legal name, not <c>store</c>.</summary>
    public required string Study { get; init; }

    /// <summary>What the study was asked for, shown beside the results as <c>experiments.json</c>; decides
    /// none.</summary>
    public JsonNode Settings { get; init; } = new JsonObject();

    /// <summary>Threads that all workers together may use, at least 1.</summary>
    public required int Parallel { get; init; }

    /// <summary>
    /// Memory that all workers of this machine together may take, as estimated before they start, bytes; null for what
    /// is available to this process (<see cref="MachineMemory"/>). Jobs of a cluster are not held to it.
    /// </summary>
    public long? Memory { get; init; }

    /// <summary>Runs the workers; the run disposes it at its end.</summary>
    public required IActionExecutor Executor { get; init; }

    public CheckpointSpacing Checkpoints { get; init; } = new();

    /// <summary>Where results are taken from before they are made, and given to; null for nowhere.</summary>
    public RemoteOptions? Remote { get; init; }

    /// <summary>Runs the goals only; what they need must be there.</summary>
    public bool Exclusive { get; init; }

    /// <summary>The command that makes a stage's results, for messages: <c>./cake.sh --target=TrainGan</c>.</summary>
    public required Func<string, string> CommandFor { get; init; }
}
