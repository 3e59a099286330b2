using Hormesis.Evaluation.Quality;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Results.Tables;

/// <summary>What the tables beside Table 1 read of the settings.</summary>
internal sealed record SupplementSettings
{
    /// <summary>Level of the intervals.</summary>
    public required double Confidence { get; init; }

    /// <summary>Loss of mean Dice that is held to be harm.</summary>
    public required double Margin { get; init; }

    /// <summary>Fraction of the synthetic slices that the gate keeps.</summary>
    public required double KeepFraction { get; init; }

    /// <summary>What the gate measures.</summary>
    public required IReadOnlyList<QualityMeasure> Measures { get; init; }

    public static SupplementSettings Of(StudyConfig study) => new()
    {
        Confidence = study.Statistics.Confidence,
        Margin = study.Statistics.Margin,
        KeepFraction = study.Quality.KeepFraction,
        Measures = study.Quality.Measures,
    };
}
