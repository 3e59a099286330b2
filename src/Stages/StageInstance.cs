using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hormesis.Stages;

/// <summary>One node of the graph: a stage with its parameters and inputs.</summary>
public sealed record StageInstance
{
    /// <summary>The kind: <c>train-unet</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>Which of its kind, a relative path: <c>replace/p50/seed0</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Only what the stage reads (<see cref="ParametersJson"/>).</summary>
    public required JsonNode Parameters { get; init; }

    /// <summary>By the name that the stage asks for.</summary>
    public required ImmutableSortedDictionary<string, StageInput> Inputs { get; init; }

    /// <summary>Relative paths of every file that the stage writes, with '/'.</summary>
    public required ImmutableSortedSet<string> Outputs { get; init; }

    /// <summary>What its random streams derive from, beside stage and name; null where it draws no number.</summary>
    public required long? Seed { get; init; }

    /// <summary>Null where the stage computes nothing with Torch.</summary>
    public required Numerics? Numerics { get; init; }

    /// <summary>
    /// Estimate of the largest resident memory of its worker, bytes; null for none. It decides what runs side by side
    /// and is no part of the key or of any result.
    /// </summary>
    public long? PeakBytes { get; init; }

    /// <summary>
    /// Where the results are shown below the study's folder; null for <see cref="Id"/>. Instances may share one where
    /// their outputs' names differ (<c>paper</c>).
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>Stage and name: <c>train-unet/replace/p50/seed0</c>.</summary>
    public string Id => $"{Stage}/{Name}";
}
