using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>How long SANTA trains: first at a constant learning rate, then while it falls linearly towards 0.</summary>
public sealed record SantaScheduleConfig
{
    /// <summary>
    /// Unit of the two lengths. One epoch has as many steps as the larger of the two sets has batches.
    /// </summary>
    public required SantaScheduleUnit Unit { get; init; }

    /// <summary>Length at the full learning rate. Published: 200 epochs.</summary>
    [Range(0, 100_000_000)]
    public required int Constant { get; init; }

    /// <summary>Length of the decay. Published: 200 epochs.</summary>
    [Range(0, 100_000_000)]
    public required int Decay { get; init; }
}
