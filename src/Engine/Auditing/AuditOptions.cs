using Hormesis.Engine.Workers;

namespace Hormesis.Engine.Auditing;

/// <summary>What to rerun.</summary>
public sealed record AuditOptions
{
    public required string ArtifactsFolder { get; init; }

    public required WorkerCommand Worker { get; init; }

    /// <summary>As in <see cref="Scheduling.InstanceGlob"/>; null for every instance.</summary>
    public required string? Stages { get; init; }

    /// <summary>How many of them, chosen at random; null for all.</summary>
    public required int? Sample { get; init; }

    /// <summary>Chooses the sample: equal seeds choose equally.</summary>
    public required int Seed { get; init; }
}
