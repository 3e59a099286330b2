using System.Globalization;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom;

/// <summary>
/// Creates the cohorts of the phantom one patient at a time during enumeration, in the order of their identifiers. A
/// patient depends only on the seed, its identifier and the configuration, so that additional patients do not change
/// the others.
/// </summary>
internal static class PhantomCohort
{
    /// <summary>T1-Ce MRI with masks of the enhancing tumour: <c>phantom-real-0001</c> and so on.</summary>
    public static IEnumerable<CohortCase> Real(PhantomConfig config, RandomStreams streams) =>
        Patients(config, streams, "real", config.RealPatients, tumourFraction: 1)
            .Select(patient => new CohortCase { Patient = patient.Id, Image = patient.Mri(), Mask = patient.Mask() });

    /// <summary>CT without masks: <c>phantom-ct-0001</c> and so on.</summary>
    public static IEnumerable<CohortCase> TranslationCt(PhantomConfig config, RandomStreams streams) =>
        Patients(config, streams, "ct", config.TranslationPatients, config.TranslationTumourFraction)
            .Select(patient => new CohortCase { Patient = patient.Id, Image = patient.Ct() });

    /// <summary>T1-Ce MRI without masks, of other patients than the CTs: <c>phantom-mri-0001</c> and so on.</summary>
    public static IEnumerable<CohortCase> TranslationMri(PhantomConfig config, RandomStreams streams) =>
        Patients(config, streams, "mri", config.TranslationPatients, config.TranslationTumourFraction)
            .Select(patient => new CohortCase { Patient = patient.Id, Image = patient.Mri() });

    /// <summary>CT with its mask and the true MRI of the same anatomy: <c>phantom-source-0001</c> and so on.</summary>
    public static IEnumerable<CohortCase> Source(PhantomConfig config, RandomStreams streams) =>
        Patients(config, streams, "source", config.SourcePatients, tumourFraction: 1)
            .Select(patient => new CohortCase
            {
                Patient = patient.Id,
                Image = patient.Ct(),
                Mask = patient.Mask(),
                TrueMri = patient.Mri(),
            });

    private static IEnumerable<PhantomPatient> Patients(
        PhantomConfig config, RandomStreams streams, string role, int count, double tumourFraction) =>
        Enumerable.Range(1, count)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"phantom-{role}-{number:0000}"))
            .Select(id => new PhantomPatient(id, config, streams, tumourFraction));
}
