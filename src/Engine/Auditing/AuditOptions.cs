using Hormesis.Engine.Workers;

namespace Hormesis.Engine.Auditing;

/// <summary>Selection of the instances that an audit reruns.</summary>
public sealed record AuditOptions
{
    public required string ArtifactsFolder { get; init; }

    public required WorkerCommand Worker { get; init; }

    /// <summary>Pattern of <see cref="Scheduling.InstanceGlob"/>; null for every instance.</summary>
    public required string? Stages { get; init; }

    /// <summary>Number of instances to choose at random; null for all.</summary>
    public required int? Sample { get; init; }

    /// <summary>Seed of the sample; equal seeds choose equal samples.</summary>
    public required int Seed { get; init; }
}
