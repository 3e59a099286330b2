using Hormesis.Evaluation.Memory;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Quality;

/// <summary>
/// Finds for each synthetic image the nearest real training image, and the same for each image of D's test split, which
/// nobody learned from. A synthetic image that is nearer than those may have been learned by heart. No setting or image
/// is selected by these numbers.
/// </summary>
internal sealed class MeasureMemoryStage : Stage<MeasureMemoryStage.Parameters>
{
    /// <summary>Name of the cohort D in the table.</summary>
    public const string Real = "real";

    /// <summary>Name, in the table, of the MRI that S learned from.</summary>
    public const string Mri = "mri";

    private const string StageName = "measure-memory";

    public override string Name => StageName;

    private static Input<SliceSet> Synthetic => new("synthetic", SliceSet.Load);

    private static Input<SliceSet> Cohort => new(Real, SliceSet.Load);

    /// <summary>Bound only if a generative model of the study learned from it.</summary>
    private static Input<SliceSet> Learned => new(Mri, SliceSet.Load);

    private static Output<IReadOnlyList<NearestImage>> Images => new(MemoryTable.Write, "memory.csv");

    internal sealed record Parameters
    {
        /// <summary>Whether S translated images of patients whose names mean the same persons in D. Then D's images of
        /// the patient from whose image a synthetic one was made are left out: a translation resembles its
        /// input.</summary>
        public required bool SharesPatients { get; init; }
    }

    /// <param name="real">D.</param>
    /// <param name="mri">MRI that the generative model learned from; null if it is no cohort of the study.</param>
    /// <returns>One row for each synthetic image, then one for each image of D's test split.</returns>
    public static Artifact<IReadOnlyList<NearestImage>> Plan(
        PlannedSynthesis synthetic, PlannedCohort real, PlannedCohort? mri) => Images.Of(Instance(
            StageName,
            synthetic.Name,
            new() { SharesPatients = synthetic is { SharesPatients: true, Source: not null } },
            [
                Synthetic.From(synthetic.Set.Images),
                Cohort.From(real.Set.Images),
                Learned.From(mri?.Set.Images),
            ],
            Images.Files) with
        {
            // Each image is also there in pixels of its head.
            PeakBytes = StageMemory.Reading(synthetic.Set, real.Set, mri?.Set, real.Set, mri?.Set),
        });

    protected override void Run(Parameters parameters, StageContext context)
    {
        var real = context.Read(Cohort);
        var known = new TrainingImages(
        [
            .. context.ReadOptional(Learned) is { } mri ? [(Mri, mri)] : Array.Empty<(string, SliceSet)>(),
            (Real, real.Of(Split.Train)),
        ]);
        context.Write(Images,
        [
            .. known.Nearest(context.Read(Synthetic), areHeldOut: false, IsOwn),
            .. known.Nearest(real.Of(Split.Test), areHeldOut: true, (_, _, _) => false),
        ]);

        bool IsOwn(SliceRecord synthetic, string cohort, SliceRecord training) =>
            parameters.SharesPatients && cohort == Real && synthetic.Patient == training.Patient;
    }
}
