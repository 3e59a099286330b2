using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Santa;

/// <summary>Translations kept while SANTA trains, to be looked at.</summary>
public sealed record SantaSampleConfig
{
    /// <summary>How often, at even intervals, the last at the end. Default 8.</summary>
    [Range(1, 1000)]
    public required int Count { get; init; }

    /// <summary>CT slices translated each time, at even places in their set. Default 4.</summary>
    [Range(1, 64)]
    public required int Slices { get; init; }
}
