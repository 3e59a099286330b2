using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Cohorts;

/// <summary>The slices that a preparation or a synthesis puts out, before it is known which scans are passed
/// over.</summary>
/// <param name="Count">At most so many.</param>
/// <param name="Size">Height and width, pixels.</param>
internal readonly record struct ImageSet(long Count, int Size)
{
    private const int BytesOfPixel = sizeof(float) + sizeof(byte); // with its mask

    public long Bytes => Count * Size * Size * BytesOfPixel;

    /// <summary>Those that an instance reads.</summary>
    public static IEnumerable<ImageSet> ReadBy(StageInstance instance, StudyConfig study) =>
        instance.Inputs.Values.OfType<StageInput.Artifacts>().Select(input => Of(input.Producer, study))
            .OfType<ImageSet>();

    /// <summary>What an instance puts out; null where it is no set of slices.</summary>
    public static ImageSet? Of(StageInstance instance, StudyConfig study) => instance.Stage switch
    {
        PrepareStage.StageName => Prepared(instance, study),
        SynthesizeStage.StageName =>
            Of(((StageInput.Artifacts)instance.Inputs[SynthesizeStage.Source]).Producer, study),
        _ => null,
    };

    private static ImageSet Prepared(StageInstance instance, StudyConfig study)
    {
        var (scans, slices) = instance.Name switch
        {
            "real" => (study.Cohorts.Real.Scans, study.Cohorts.Real.Slices),
            "ct" => (study.Cohorts.Ct.Scans, study.Cohorts.Ct.Slices),
            "mri" => (study.Cohorts.Mri.Scans, study.Cohorts.Mri.Slices),
            _ => (study.Cohorts.Source!.Scans, study.Cohorts.Source.Slices),
        };
        var files = instance.Inputs.Values.OfType<StageInput.Files>().Sum(input => input.Paths.Count);
        return new(
            scans switch
            {
                { Phantom: PhantomRole.Real } => (long)study.Phantom!.RealPatients * slices.SlicesPerPatient,
                { Phantom: PhantomRole.Source } => (long)study.Phantom!.SourcePatients * slices.SlicesPerPatient,
                { Phantom: not null } => (long)study.Phantom!.TranslationPatients * slices.SlicesPerPatient,
                { Images: { Masks: var masks, PatientBlock: var block } } =>
                    files / (masks is null ? 1 : 2) * (block is null ? (long)slices.SlicesPerPatient : 1),
                _ => files / 2 * (long)slices.SlicesPerPatient, // a BraTS scan and its segmentation
            },
            slices.ImageSize);
    }
}
