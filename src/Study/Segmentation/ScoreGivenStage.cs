using System.Globalization;
using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Predictions;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Segmentation;

/// <summary>Scores masks that a model of somebody else predicted on the real test split.</summary>
internal sealed class ScoreGivenStage : Stage<ScoreGivenStage.Parameters>
{
    private const string StageName = "score-given";

    /// <summary>Number of files named in a warning.</summary>
    private const int Shown = 3;

    public override string Name => StageName;

    private static Input<SliceSet> Real => new("real", SliceSet.Load);

    private static Input<SliceGrids> Grids => new("grids", SliceGrids.Load);

    private static RawInput Given => new("predictions");

    internal sealed record Parameters
    {
        public required EmptyMasks EmptyMasks { get; init; }

        public required AgreementConfig Agreement { get; init; }
    }

    /// <param name="files">The masks; only their names and content enter the key.</param>
    public static EvaluatedModel Plan(
        StudyConfig study, PredictionsConfig given, StageInput.Files files, PlannedCohort real)
    {
        var model = ScoredModel.OfGiven(study, given);
        var instance = Instance(
            StageName,
            model.Path,
            new() { EmptyMasks = study.Evaluation.EmptyMasks, Agreement = study.Evaluation.Agreement() },
            [Real.From(real.Set.Slices), Grids.From(real.Set.Grids), Given.From(files)],
            TestScores.Files) with
        {
            PeakBytes = StageMemory.Reading(real.Set),
        };
        return new(model, TestScores.Of(instance));
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var real = context.Read(Real);
        Warn(PredictionFolder.LeftOut(context.Folder(Given), real), context);
        TestScores.Write(
            context,
            real.Of(Split.Test),
            PredictionFolder.Read(context.Folder(Given), real),
            context.Read(Grids),
            parameters.Agreement,
            parameters.EmptyMasks);
    }

    private static void Warn(IReadOnlyList<string> leftOut, StageContext context)
    {
        if (leftOut.Count == 0)
            return;
        var names = string.Join(", ", leftOut.Take(Shown)) + (leftOut.Count > Shown ? ", …" : "");
        (context.Progress as IStageNotices)?.Notice(string.Create(CultureInfo.InvariantCulture,
            $"{leftOut.Count} of the predictions are not scored, because they are of no test slice or stand beside {
                PredictionFolder.ArrayFile}: {names}"));
    }
}
