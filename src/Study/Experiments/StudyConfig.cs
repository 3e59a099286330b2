using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Hormesis.Evaluation.Memory;
using Hormesis.Evaluation.Quality;
using Hormesis.Evaluation.Statistics;
using Hormesis.Imaging.Phantom;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Experiments;

/// <summary>One study of experiments.yaml.</summary>
internal sealed record StudyConfig
{
    private const string Supplies = "synthetic images";

    /// <summary>Source of all random numbers of the study.</summary>
    [Range(typeof(long), "0", "9223372036854775807")]
    public required long Seed { get; init; }

    public required NumericsConfig Numerics { get; init; }

    /// <summary>The phantom; required if a cohort uses it.</summary>
    public PhantomConfig? Phantom { get; init; }

    public required CohortsConfig Cohorts { get; init; }

    /// <summary>The generative model S, trained by the study.</summary>
    [Alternative(Supplies)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TranslationConfig? Gan { get; init; }

    /// <summary>Synthetic images that were made elsewhere; the study then trains no model to make any.</summary>
    [Alternative(Supplies)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GivenImagesConfig? Synthetic { get; init; }

    /// <summary>A generative model of the user: a command in place of `gan`.</summary>
    [Alternative(Supplies)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GeneratorConfig? Generator { get; init; }

    public required PoisoningConfig Poisoning { get; init; }

    /// <summary>The gate that selects synthetic images in the arm curated.</summary>
    public required QualityConfig Quality { get; init; }

    /// <summary>The segmentation model M.</summary>
    public required SegmentationConfig Unet { get; init; }

    /// <summary>A segmentation model of the user beside M; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SegmentationProgramConfig? Segmentation { get; init; }

    public required EvaluationConfig Evaluation { get; init; }

    /// <summary>Predictions of models of somebody else, each name an arm of its own in tables and statistics; null if
    /// there are none.</summary>
    [Length(1, 200)]
    public IReadOnlyList<PredictionsConfig>? Predictions { get; init; }

    public required StatisticsConfig Statistics { get; init; }

    public required FiguresConfig Figures { get; init; }

    /// <summary>Optional search for training images that the generative model gives back; null disables it.</summary>
    public MemoryConfig? Memory { get; init; }

    /// <summary>Optional ablation; null disables it.</summary>
    public AblationConfig? Ablation { get; init; }

    /// <summary>Optional study of harm by rate and quality of the images; null disables it.</summary>
    public DoseQualityConfig? DoseQuality { get; init; }

    /// <summary>Where the synthetic images come from. The kinds of supply are registered here.</summary>
    public SyntheticSupply Supply() => (Synthetic, Generator) switch
    {
        ({ } given, _) => new GivenSupply(given),
        (_, { } generator) => new GeneratorSupply(generator, Poisoning.Synthetic ?? SyntheticOrigin.Source),
        _ => new GanSupply(Gan!, Poisoning.Synthetic ?? SyntheticOrigin.Source),
    };

    /// <summary>Whether D is a phantom's.</summary>
    public bool IsPhantom() => Cohorts.Real.Scans.Phantom is not null;
}
