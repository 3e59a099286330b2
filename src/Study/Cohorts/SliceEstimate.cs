using Hormesis.Study.Experiments;

namespace Hormesis.Study.Cohorts;

/// <summary>How many slices a preparation or a synthesis writes, before it is known which scans are skipped.</summary>
/// <param name="Count">Largest number of slices.</param>
/// <param name="Size">Height and width, pixels.</param>
internal readonly record struct SliceEstimate(long Count, int Size)
{
    private const int BytesOfPixel = sizeof(float) + sizeof(byte); // with its mask

    public long Bytes => Count * Size * Size * BytesOfPixel;

    /// <param name="files">Number of files that the cohort is read from.</param>
    public static SliceEstimate Of(PrepareStage.Parameters cohort, int files)
    {
        var perPatient = (long)cohort.Slices.SlicesPerPatient;
        return new(
            cohort.Scans switch
            {
                { Phantom: PhantomRole.Real } => cohort.Phantom!.RealPatients * perPatient,
                { Phantom: PhantomRole.Source } => cohort.Phantom!.SourcePatients * perPatient,
                { Phantom: not null } => cohort.Phantom!.TranslationPatients * perPatient,
                { Images: { Masks: var masks, PatientBlock: var block } } =>
                    files / (masks is null ? 1 : 2) * (block is null ? perPatient : 1),
                _ => files / 2 * perPatient, // a BraTS scan and its segmentation
            },
            cohort.Slices.ImageSize);
    }
}
