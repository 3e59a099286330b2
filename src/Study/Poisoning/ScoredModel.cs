using System.Text.Json.Serialization;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Poisoning;

/// <summary>One segmentation model of the study, identified by its dataset and its random numbers.</summary>
internal sealed record ScoredModel
{
    public required Arm Arm { get; init; }

    public required Fraction Rate { get; init; }

    /// <summary>Index of the seed, from 0.</summary>
    public required int Seed { get; init; }

    /// <summary>Number of the training of S whose images the dataset has; null if it has none.</summary>
    public int? Generator { get; init; }

    /// <summary>Step of the training of S after which it made the images; null for the end of the training.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Step { get; init; }

    /// <summary>Name of the user's segmentation model; null for the study's U-Net.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Program { get; init; }

    /// <summary>Name of somebody else's model whose predictions were given; null for the study's own U-Nets. The arm of
    /// a given model is not known, and the property then names the study's first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Given { get; init; }

    [JsonIgnore]
    public ArmRecipe Recipe => ArmRecipes.Of(Arm);

    /// <summary>Name of an input that belongs to the model: <c>replace-16.67-seed0</c>.</summary>
    [JsonIgnore]
    public string Input => FormattableString.Invariant($"{ArmName}{StepName('-')}-{Rate.Percent}-seed{Seed}");

    /// <summary>Common name of the model's instances: <c>replace/p16.67/seed0</c>.</summary>
    [JsonIgnore]
    public string Path => FormattableString.Invariant($"{ArmName}{StepName('/')}/p{Rate.Percent}/seed{Seed}");

    /// <summary>Name of the arm in experiments.yaml: <c>real-only</c>; with the user's model <c>replace-threshold</c>,
    /// and of given predictions their own name: each is an arm of its own in tables and statistics.</summary>
    [JsonIgnore]
    public string ArmName => Given ?? YamlNames.OfValue(Arm) + (Program is null ? "" : $"-{Program}");

    /// <summary>Whether the paper has numbers of the model: a U-Net of an arm of the paper.</summary>
    [JsonIgnore]
    public bool IsPapers => Recipe.IsPapers && Program is null && Given is null;

    /// <summary>Whether the model's dataset is known to have synthetic images.</summary>
    [JsonIgnore]
    public bool HasSynthetic => Given is null && Rate != default && Recipe.HasSynthetic;

    /// <summary>All models of a study, by arm, rate and seed. Seeds go round the trainings of S: the U-Net of seed u
    /// has the images of training u mod n.</summary>
    public static IEnumerable<ScoredModel> All(StudyConfig study) =>
        from arm in study.Poisoning.Arms
        from rate in study.Poisoning.RatesOf(arm)
        from seed in Enumerable.Range(0, study.Poisoning.Seeds)
        select new ScoredModel
        {
            Arm = arm,
            Rate = rate,
            Seed = seed,
            Generator = rate != default && ArmRecipes.Of(arm).IsOfS ? seed % study.Supply().Sets : null,
        };

    public static ScoredModel OfGiven(StudyConfig study, PredictionsConfig given) => new()
    {
        Arm = study.Poisoning.Arms[0],
        Rate = given.Rate ?? default,
        Seed = given.Seed ?? 0,
        Given = given.Name,
    };

    /// <summary>Images that stand for synthetic ones in the model's dataset; null if it has none.</summary>
    /// <param name="own">Images that S translates in the study; null if it translates none.</param>
    public SyntheticSet? SetIn(SyntheticOrigin? own) =>
        HasSynthetic ? Recipe.SetIn(own, Generator) with { Step = Step } : null;

    /// <summary>Models of the arm replace whose images are those of snapshots of S, by step, rate and seed.</summary>
    public static IEnumerable<ScoredModel> OfSnapshots(StudyConfig study) => study.DoseQuality is not { } config
        ? []
        : from step in config.Steps
          from model in All(study)
          where model.Arm == Arm.Replace && config.Rates.Contains(model.Rate)
          select model with { Step = step };

    /// <summary>Name of a stage's random streams. It is equal for equal seeds in every arm and at every rate, so that
    /// only the data differ (docs/decisions/0003).</summary>
    public string Streams(StudyConfig study, string stage) =>
        FormattableString.Invariant($"{study.Seed}/{stage}/seed{Seed}");

    private string StepName(char separator) =>
        Step is null ? "" : FormattableString.Invariant($"{separator}step{Step}");
}
