using System.Text.Json.Serialization;
using Hormesis.Evaluation.Memory;
using Hormesis.Evaluation.Quality;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Results.Tables;

/// <summary>Settings that the tables after Table 1 read.</summary>
internal sealed record SupplementSettings
{
    /// <summary>Level of the intervals.</summary>
    public required double Confidence { get; init; }

    /// <summary>Loss of mean Dice beyond which a loss counts as harm.</summary>
    public required double Margin { get; init; }

    /// <summary>Fraction of the synthetic slices that the gate keeps.</summary>
    public required double KeepFraction { get; init; }

    /// <summary>Measures of the gate.</summary>
    public required IReadOnlyList<QualityMeasure> Measures { get; init; }

    /// <summary>Number of trainings of S.</summary>
    public required int Generators { get; init; }

    /// <inheritdoc cref="MemoryConfig.Level"/>
    /// <remarks>Null if the study does not look for training images that S gives back.</remarks>
    public required double? MemoryLevel { get; init; }

    /// <inheritdoc cref="SyntheticSupply.Note"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    public static SupplementSettings Of(StudyConfig study) => new()
    {
        Confidence = study.Statistics.Confidence,
        Margin = study.Statistics.Margin,
        KeepFraction = study.Quality.KeepFraction,
        Measures = study.Quality.Measures,
        Generators = study.Supply().Sets,
        MemoryLevel = study.Memory?.Level,
        Note = study.Supply().Note,
    };
}
