using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Segmentation;

/// <summary>Dataset, training and evaluation of one U-Net.</summary>
internal sealed class ModelPlanner(StudyConfig study, StageInstance real)
{
    /// <param name="synthetic">What the model's arm mixes in.</param>
    /// <param name="quality">The gate's scores of it; read by the arm curated.</param>
    public PlannedModel Plan(ScoredModel model, PlannedSynthesis synthetic, StageInstance? quality)
    {
        // What holds nothing synthetic does not wait for S.
        var isClean = model.Rate == default || model.Arm == Arm.RealOnly;
        var poison = Poison(model, isClean ? null : synthetic, isClean || model.Arm != Arm.Curated ? null : quality);
        var train = Train(model, poison, isClean ? null : synthetic.Instance);
        return new(model, poison, train, Evaluate(model, train));
    }

    private StageInstance Poison(ScoredModel model, PlannedSynthesis? synthetic, StageInstance? quality) => new()
    {
        Stage = PoisonStage.StageName,
        Name = model.Path,
        Parameters = ParametersJson.Of(new PoisonParameters
        {
            Rate = model.Rate,
            Mode = ModeOf(model.Arm),
            Masks = synthetic is not null && model.Arm == Arm.Transplant ? SyntheticMasks.OtherPatients
                : SyntheticMasks.Own,
            KeepFraction = quality is null ? null : study.Quality.KeepFraction,
            SharePatients = synthetic is { SharesPatients: true },
            Streams = Streams(PoisonStage.StageName, model.Seed),
        }),
        Inputs = StageInputs.Of((PoisonStage.Real, StageInput.From(real)))
            .With(PoisonStage.Synthetic, synthetic?.Instance)
            .With(PoisonStage.Quality, quality),
        Outputs = [.. PoisonStage.Outputs],
        Seed = null,
        Numerics = null,
    };

    private StageInstance Train(ScoredModel model, StageInstance poison, StageInstance? synthetic) => new()
    {
        Stage = TrainUNetStage.StageName,
        Name = model.Path,
        Parameters =
            ParametersJson.Of(new TrainUNetParameters { Unet = study.Unet, Device = study.Numerics.Device,
            Streams = Streams(TrainUNetStage.StageName, model.Seed) }),
        Inputs = StageInputs.Of((TrainUNetStage.Real, StageInput.From(real)),
            (TrainUNetStage.Dataset, StageInput.From(poison)))
            .With(TrainUNetStage.Synthetic, synthetic),
        Outputs = [.. TrainUNetStage.Outputs],
        Seed = null,
        Numerics = StudyNumerics.Unet(study),
    };

    private StageInstance Evaluate(ScoredModel model, StageInstance train) => new()
    {
        Stage = EvaluateStage.StageName,
        Name = model.Path,
        Parameters = ParametersJson.Of(new EvaluateParameters
        {
            Network = study.Unet.Network,
            Threshold = study.Unet.Threshold,
            BatchSize = study.Unet.Training.BatchSize,
            Device = study.Numerics.Device,
            EmptyMasks = study.Evaluation.EmptyMasks,
        }),
        Inputs =
            StageInputs.Of((EvaluateStage.Real, StageInput.From(real)), (EvaluateStage.Model, StageInput.From(train))),
        Outputs = [.. EvaluateStage.Outputs],
        Seed = null,
        Numerics = StudyNumerics.Unet(study),
    };

    /// <summary>What becomes of the real images in an arm.</summary>
    private static PoisoningMode ModeOf(Arm arm) => arm switch
    {
        Arm.Append => PoisoningMode.Append,
        Arm.RealOnly => PoisoningMode.RealOnly,
        _ => PoisoningMode.Replace,
    };

    /// <summary>Equal for equal seeds in every arm and at every rate (docs/decisions/0003).</summary>
    private string Streams(string stage, int seed) => FormattableString.Invariant($"{study.Seed}/{stage}/seed{seed}");
}
