using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Quality;

/// <summary>What is said of a synthetic set.</summary>
/// <param name="study">Its settings.</param>
/// <param name="real">The prepared cohort D.</param>
/// <param name="baseline">The training at p = 0.</param>
internal sealed class QualityPlanner(StudyConfig study, StageInstance real, StageInstance baseline)
{
    /// <summary>The gate sees images alone: no mask is among its inputs.</summary>
    public StageInstance Score(PlannedSynthesis synthetic) => new()
    {
        Stage = ScoreSyntheticStage.StageName,
        Name = synthetic.Instance.Name,
        Parameters = ParametersJson.Of(new ScoreSyntheticParameters
        {
            Network = study.Unet.Network,
            BatchSize = study.Unet.Training.BatchSize,
            Origin = synthetic.Origin,
            Measures = study.Quality.Measures,
            Device = study.Numerics.Device,
        }),
        Inputs = StageInputs.Of(
            (ScoreSyntheticStage.Synthetic, ImagesOf(synthetic.Instance, SetNames.Mri)),
            (ScoreSyntheticStage.Source,
                ImagesOf(synthetic.Source, synthetic.Origin == SyntheticOrigin.Source ? SetNames.Ct : SetNames.Mri)),
            (ScoreSyntheticStage.Real, ImagesOf(real, SetNames.Mri)),
            (ScoreSyntheticStage.Model, StageInput.From(baseline, TrainUNetStage.WeightsFile))),
        Outputs = [.. ScoreSyntheticStage.Outputs],
        Seed = null,
        Numerics = StudyNumerics.Unet(study),
    };

    public StageInstance Fidelity(PlannedSynthesis synthetic) => new()
    {
        Stage = MeasureFidelityStage.StageName,
        Name = synthetic.Instance.Name,
        Parameters = ParametersJson.Of(new MeasureFidelityParameters
        {
            Network = study.Unet.Network,
            Threshold = study.Unet.Threshold,
            BatchSize = study.Unet.Training.BatchSize,
            Origin = synthetic.Origin,
            Device = study.Numerics.Device,
        }),
        Inputs = StageInputs.Of(
            (MeasureFidelityStage.Synthetic, StageInput.From(synthetic.Instance)),
            (MeasureFidelityStage.Source, StageInput.From(synthetic.Source)),
            (MeasureFidelityStage.Real, StageInput.From(real)),
            (MeasureFidelityStage.Model, StageInput.From(baseline, TrainUNetStage.WeightsFile))),
        Outputs = [.. MeasureFidelityStage.Outputs],
        Seed = null,
        Numerics = StudyNumerics.Unet(study),
    };

    private static StageInput ImagesOf(StageInstance producer, string set) =>
        StageInput.From(producer, SliceSet.Files(set, withMasks: false));
}
