using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>
/// Length of the training: first at a constant learning rate, then while it falls linearly towards 0.
/// </summary>
public sealed record SantaScheduleConfig
{
    /// <summary>
    /// Unit of both lengths. The number of steps of one epoch is the number of batches of the larger set.
    /// </summary>
    public required SantaScheduleUnit Unit { get; init; }

    /// <summary>Length at the full learning rate. Published: 200 epochs.</summary>
    [Range(0, 100_000_000)]
    public required int Constant { get; init; }

    /// <summary>Length of the decay. Published: 200 epochs.</summary>
    [Range(0, 100_000_000)]
    public required int Decay { get; init; }
}
