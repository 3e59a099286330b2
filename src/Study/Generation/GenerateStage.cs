using Hormesis.Commands;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Programs;

namespace Hormesis.Study.Generation;

/// <summary>X' = S(X) with a program of the user as S. The synthetic images keep the masks of the translated
/// ones.</summary>
internal sealed class GenerateStage : Stage<GenerateStage.Parameters>
{
    private const string StageName = "generate";
    private const float Air = -1;
    private const float Brightest = 1;

    public override string Name => StageName;

    private static Input<SliceSet> Source => new("source", SliceSet.Load);

    /// <summary>Bound only if the command names it.</summary>
    private static Input<SliceSet> Ct => new(ProgramPlaces.Ct, SliceSet.Load);

    /// <summary>Bound only if the command names it.</summary>
    private static Input<SliceSet> Mri => new(ProgramPlaces.Mri, SliceSet.Load);

    private static Output<SliceSet> Synthetic =>
        new((folder, set) => set.Save(folder), SliceSet.Files(Modality.Mri, withMasks: true));

    private static Output<ProgramRun> Log => ProgramRun.Log("generate.log");

    internal sealed record Parameters
    {
        public required ProgramParameters Program { get; init; }

        public required SyntheticOrigin Origin { get; init; }

        /// <summary>Name of the random stream of {seed}.</summary>
        public required string Streams { get; init; }
    }

    /// <param name="source">Cohort that the program translates.</param>
    /// <param name="real">D.</param>
    /// <param name="ct">Null if the command does not name it.</param>
    /// <param name="mri">Null if the command does not name it.</param>
    public static PlannedSynthesis Plan(
        StudyConfig study,
        GeneratorConfig config,
        SyntheticSet id,
        PlannedCohort source,
        PlannedCohort real,
        PlannedCohort? ct,
        PlannedCohort? mri,
        string? folder)
    {
        var program = PlannedProgram.Of("generator", config, config.Command, folder);
        var instance = Instance(
            StageName,
            id.Path,
            new()
            {
                Program = program.Parameters,
                Origin = id.Origin!.Value,
                Streams = FormattableString.Invariant($"{study.Seed}/{StageName}"),
            },
            [
                Source.From(source.Set.Slices), Ct.From(ct?.Set.Images), Mri.From(mri?.Set.Images), .. program.Inputs,
            ],
            [.. Synthetic.Files, .. program.Parameters.KeepsLog ? Log.Files : []]) with
        {
            Numerics = program.Numerics,
            PeakBytes = StageMemory.Reading(source.Set, ct?.Set, mri?.Set) + StageMemory.UserProgram,
        };
        return new(
            new(instance, Modality.Mri, HasMasks: true, source.Set.Estimate),
            source,
            id,
            SharesPatients: source.Origin == real.Origin);
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var source = TranslatedSlices.Of(context.Read(Source), parameters.Origin);
        var run = new ProgramRun(parameters.Program, context);
        run.Start(
        [
            (ProgramPlaces.Source, Given(run, ProgramPlaces.Source, source)),
            .. Places(run, Ct, context), .. Places(run, Mri, context),
            (ProgramPlaces.Seed, ProgramRun.SeedOf(parameters.Streams)),
        ]);
        run.Refuse(OutputFolder.Faults(run.Out, SliceSet.ImagesFile));
        var (images, fault) = ForeignArray.Single(
            Path.Combine(run.Out, SliceSet.ImagesFile), [source.Count, source.Height, source.Width], Air, Brightest);
        run.Refuse(fault is null ? [] : [fault]);
        context.Write(Synthetic, source.With(images!));
        run.KeepLog(Log);
    }

    private static IEnumerable<(string Name, string Folder)> Places(
        ProgramRun run, Input<SliceSet> input, StageContext context) =>
        context.ReadOptional(input) is { } set ? [(input.Name, Given(run, input.Name, set))] : [];

    /// <summary>Writes a cohort for the program.</summary>
    /// <returns>Its folder.</returns>
    private static string Given(ProgramRun run, string name, SliceSet set)
    {
        var folder = Path.Combine(run.Given, name);
        set.Save(folder);
        return folder;
    }
}
