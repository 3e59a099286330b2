using Hormesis.Commands;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Programs;

namespace Hormesis.Study.Segmentation;

/// <summary>Trains a segmentation model of the user on D'(p).</summary>
internal sealed class TrainProgramStage : Stage<TrainProgramStage.Parameters>
{
    private const string StageName = "train-segmentation";

    /// <summary>Every file that the program wrote.</summary>
    private const string ModelFile = "model.tar";

    public override string Name => StageName;

    private static Input<SliceSet> Real => new("real", SliceSet.Load);

    /// <summary>Bound only if the dataset has synthetic samples.</summary>
    private static Input<SliceSet> Synthetic => new("synthetic", SliceSet.Load);

    private static Input<IReadOnlyList<PoisonedSample>> Dataset => new("dataset", PoisonedDataset.Load);

    private static Output<string> Model => new((path, folder) => FolderArchive.Write(folder, path), ModelFile);

    private static Output<ProgramRun> Log => ProgramRun.Log("train.log");

    internal sealed record Parameters
    {
        public required ProgramParameters Program { get; init; }

        /// <summary>Name of the random stream of {seed}. It is the same for equal seeds at every rate, so that only the
        /// data differ.</summary>
        public required string Streams { get; init; }
    }

    /// <param name="synthetic">Null if the dataset has no synthetic samples.</param>
    /// <param name="folder">Folder of experiments.yaml.</param>
    public static PlannedTraining Plan(
        StudyConfig study,
        SegmentationProgramConfig config,
        ScoredModel model,
        Artifact<IReadOnlyList<PoisonedSample>> dataset,
        PlannedCohort real,
        PlannedSynthesis? synthetic,
        string? folder)
    {
        var program = PlannedProgram.Of("segmentation", config, config.Command, folder);
        return new(Instance(
            StageName,
            model.Path,
            new() { Program = program.Parameters, Streams = model.Streams(study, StageName) },
            [
                Real.From(real.Set.Slices), Synthetic.From(synthetic?.Set.Slices), Dataset.From(dataset),
                .. program.Inputs,
            ],
            [.. Model.Files, .. program.Parameters.KeepsLog ? Log.Files : []]) with
        {
            Numerics = program.Numerics,
            PeakBytes = StageMemory.Reading(real.Set, synthetic?.Set) + StageMemory.UserProgram,
        })
        {
            WeightsFile = ModelFile,
            HasCurve = false,
        };
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var run = new ProgramRun(parameters.Program, context);
        TrainingArrays.Write(
            run.Given, context.Read(Dataset), context.Read(Real), context.ReadOptional(Synthetic));
        run.Start(
            (ProgramPlaces.Dataset, run.Given),
            (ProgramPlaces.Seed, ProgramRun.SeedOf(parameters.Streams)));
        run.Refuse(OutputFolder.Faults(run.Out));
        context.Write(Model, run.Out);
        run.KeepLog(Log);
    }
}
