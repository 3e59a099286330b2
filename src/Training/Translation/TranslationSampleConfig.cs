using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation;

/// <summary>Translations that are kept during the training, to be looked at.</summary>
public sealed record TranslationSampleConfig
{
    /// <summary>Number of samples, at even intervals; the last is taken at the end.</summary>
    [Range(1, 1000)]
    public required int Count { get; init; }

    /// <summary>CT slices of each sample, at even places in their set.</summary>
    [Range(1, 64)]
    public required int Slices { get; init; }
}
