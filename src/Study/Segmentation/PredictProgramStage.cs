using Hormesis.Commands;
using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Programs;

namespace Hormesis.Study.Segmentation;

/// <summary>Applies a segmentation model of the user to the real test split and scores its predictions as those of a
/// U-Net.</summary>
internal sealed class PredictProgramStage : Stage<PredictProgramStage.Parameters>
{
    private const string StageName = "evaluate-segmentation";

    /// <summary>What the program writes.</summary>
    private const string PredictionsFile = "predictions.npy";

    public override string Name => StageName;

    private static Input<SliceSet> Real => new("real", SliceSet.Load);

    private static Input<SliceGrids> Grids => new("grids", SliceGrids.Load);

    private static Input<SegmentationWeights> Model => new("model", path => new(path));

    private static Output<ProgramRun> Log => ProgramRun.Log("predict.log");

    internal sealed record Parameters
    {
        public required ProgramParameters Program { get; init; }

        /// <summary>Probability from which a pixel is foreground, if the program writes probabilities.</summary>
        public required double Threshold { get; init; }

        public required EmptyMasks EmptyMasks { get; init; }

        public required AgreementConfig Agreement { get; init; }
    }

    /// <param name="folder">Folder of experiments.yaml.</param>
    public static PlannedScores Plan(
        StudyConfig study,
        SegmentationProgramConfig config,
        ScoredModel model,
        PlannedTraining training,
        PlannedCohort real,
        string? folder)
    {
        var program = PlannedProgram.Of("segmentation", config, config.Predict, folder);
        var instance = Instance(
            StageName,
            model.Path,
            new()
            {
                Program = program.Parameters,
                Threshold = study.Unet.Threshold,
                EmptyMasks = study.Evaluation.EmptyMasks,
                Agreement = study.Evaluation.Agreement(),
            },
            [
                Real.From(real.Set.Slices), Grids.From(real.Set.Grids), Model.From(training.Weights), .. program.Inputs,
            ],
            [.. TestScores.Files, .. program.Parameters.KeepsLog ? Log.Files : []]) with
        {
            Numerics = program.Numerics,
            PeakBytes = StageMemory.Reading(real.Set) + StageMemory.UserProgram,
        };
        return TestScores.Of(instance);
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var test = context.Read(Real).Of(Split.Test);
        var predictions = Predict(parameters, test, context);
        TestScores.Write(
            context, test, predictions, context.Read(Grids), parameters.Agreement, parameters.EmptyMasks);
    }

    private static byte[] Predict(Parameters parameters, SliceSet test, StageContext context)
    {
        var run = new ProgramRun(parameters.Program, context);
        var (model, images) = (Path.Combine(run.Given, "model"), Path.Combine(run.Given, SliceSet.ImagesFile));
        FolderArchive.Read(context.Read(Model).Path, model);
        NpyFile.Write(
            images,
            [.. Enumerable.Range(0, test.Count).SelectMany(index => test.Image(index).ToArray())],
            test.Count, test.Height, test.Width);
        run.Start((ProgramPlaces.Model, model), (ProgramPlaces.Images, images));
        run.Refuse(OutputFolder.Faults(run.Out, PredictionsFile));
        var (predictions, fault) = Masks(
            Path.Combine(run.Out, PredictionsFile), [test.Count, test.Height, test.Width], parameters.Threshold);
        run.Refuse(fault is null ? [] : [fault]);
        run.KeepLog(Log);
        return predictions!;
    }

    /// <summary>Reads masks, or probabilities and cuts them at the threshold.</summary>
    private static (byte[]? Masks, string? Fault) Masks(string path, int[] shape, double threshold)
    {
        if (!ForeignArray.IsSingle(path))
            return ForeignArray.Mask(path, shape);
        var (probabilities, fault) = ForeignArray.Single(path, shape, lowest: 0, highest: 1);
        return (probabilities?.Select(probability => (byte)(probability >= threshold ? 1 : 0)).ToArray(), fault);
    }
}
