using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hormesis.Stages;

/// <summary>One node of the graph: a stage with its parameters and inputs.</summary>
public sealed record StageInstance
{
    /// <summary>Kind of stage: <c>train-unet</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>Name within the kind, a relative path: <c>replace/p50/seed0</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Parameters, only those that the stage reads (<see cref="ParametersJson"/>).</summary>
    public required JsonNode Parameters { get; init; }

    /// <summary>Inputs by the name under which the stage reads them.</summary>
    public required ImmutableSortedDictionary<string, StageInput> Inputs { get; init; }

    /// <summary>Relative paths of every file that the stage writes, with '/'.</summary>
    public required ImmutableSortedSet<string> Outputs { get; init; }

    /// <summary>Seed of the random streams, together with stage and name; null if the stage draws no random
    /// number.</summary>
    public required long? Seed { get; init; }

    /// <summary>Settings of Torch; null if the stage computes nothing with Torch.</summary>
    public required Numerics? Numerics { get; init; }

    /// <summary>
    /// Estimate of the worker's largest resident memory in bytes; null if there is none. It decides which instances run
    /// at the same time and is not part of the key or of any result.
    /// </summary>
    public long? PeakBytes { get; init; }

    /// <summary>
    /// Folder below the study's folder in which the results are published; null means <see cref="Id"/>. Instances may
    /// share a folder if their outputs have different names (<c>paper</c>).
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>Stage and name: <c>train-unet/replace/p50/seed0</c>.</summary>
    public string Id => $"{Stage}/{Name}";
}
