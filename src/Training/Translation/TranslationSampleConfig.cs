using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation;

/// <summary>Translated sample images that are saved during the training for inspection.</summary>
public sealed record TranslationSampleConfig
{
    /// <summary>Number of samples, taken at equal intervals; the last one is taken after the last step.</summary>
    [Range(1, 1000)]
    public required int Count { get; init; }

    /// <summary>Number of CT slices in each sample, at equal distances in their set.</summary>
    [Range(1, 64)]
    public required int Slices { get; init; }
}
