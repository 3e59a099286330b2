using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Phantom;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Cohorts;

/// <summary>Scans to slices: input <see cref="Raw"/> (unless they are the phantom's), output a prepared cohort per
/// modality.</summary>
public sealed class PrepareStage : Stage<PrepareParameters>
{
    public const string StageName = "prepare";
    public const string Raw = "raw";

    public override string Name => StageName;

    internal static IEnumerable<string> Outputs(PrepareParameters parameters, bool withMasks) =>
    [
        .. PreparedCohort.Files(parameters.Modality, withMasks),
        .. parameters.TrueMri is null ? [] : PreparedCohort.Files(SetNames.Mri, withMasks),
    ];

    protected override void Run(PrepareParameters parameters, StageContext context)
    {
        if (parameters.TrueMri is null)
        {
            Prepare(Cases(parameters, context), parameters, context).Save(context.Output(parameters.Modality));
            return;
        }

        var pairs = Watched(PhantomCohort.Source(parameters.Phantom!, context.Random),
            parameters.Phantom!.SourcePatients, context).ToList();
        var ct = Prepare(pairs.Select(pair => Case(pair, pair.Ct)), parameters, context);
        var mri = Prepare(pairs.Select(pair => Case(pair, pair.Mri)),
            parameters with { Intensity = parameters.TrueMri }, context);
        if (!ct.Slices.Records.Select(record => record.Id)
            .SequenceEqual(mri.Slices.Records.Select(record => record.Id)))
            throw new InvalidOperationException("Other slices were chosen of the CTs than of their MRIs.");
        ct.Save(context.Output(parameters.Modality));
        mri.Save(context.Output(SetNames.Mri));
    }

    private static PreparedCohort Prepare(IEnumerable<CohortCase> cases, PrepareParameters parameters,
        StageContext context)
    {
        var prepared = CohortPreparation.Prepare(
            cases,
            parameters.Slices,
            parameters.Intensity,
            patients => parameters.Split is { } split
                ? PatientSplits.Assign(patients, split, context.Random.Stream("split"))
                : patients.ToDictionary(patient => patient, _ => Split.Train, StringComparer.Ordinal));
        Leakage.Check((parameters.Modality, prepared.Slices));
        return prepared;
    }

    private static IEnumerable<CohortCase> Cases(PrepareParameters parameters, StageContext context) =>
        parameters.Scans switch
    {
        { Brats: { } brats } => Watched(BratsCohort.Load(context.Input(Raw), brats), null, context),
        { Images: { } images } => Watched(ImageFolderCohort.Load(context.Input(Raw), images), null, context),
        { Phantom: PhantomRole.Real } =>
            Watched(PhantomCohort.Real(parameters.Phantom!, context.Random), parameters.Phantom!.RealPatients, context),
        { Phantom: PhantomRole.Ct } =>
            Watched(PhantomCohort.TranslationCt(parameters.Phantom!, context.Random),
            parameters.Phantom!.TranslationPatients, context),
        { Phantom: PhantomRole.Mri } =>
            Watched(PhantomCohort.TranslationMri(parameters.Phantom!, context.Random),
            parameters.Phantom!.TranslationPatients, context),
        _ => PhantomCohort.Source(parameters.Phantom!, context.Random).Select(pair => Case(pair, pair.Ct)),
    };

    private static CohortCase Case(PhantomPair pair, Volume image) =>
        new() { Patient = pair.Patient, Image = image, Mask = pair.Mask };

    private static IEnumerable<T> Watched<T>(IEnumerable<T> items, int? count, StageContext context)
    {
        foreach (var (index, item) in items.Index())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            context.Progress.Report(new() { Step = index, Steps = count, Items = index, Unit = "scans" });
            yield return item;
        }
    }
}
