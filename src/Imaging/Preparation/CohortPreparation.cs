using System.Globalization;
using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Preparation;

/// <summary>Scans to normalised slices of one size; one patient is in memory at a time.</summary>
public static class CohortPreparation
{
    /// <param name="cases">A patient's cases one after the other.</param>
    /// <param name="splitOf">The split of each patient.</param>
    /// <exception cref="HormesisException">A constant image, cases with and without masks, a patient's cases apart, no
    /// patient left.</exception>
    public static PreparedCohort Prepare(IEnumerable<CohortCase> cases, SliceConfig slices, IntensityConfig intensities,
        Func<string, Split> splitOf) =>
        Prepare(cases, slices, intensities,
            patients => patients.ToDictionary(patient => patient, splitOf, StringComparer.Ordinal));

    /// <param name="assign">Gives the splits of the patients that were not skipped, so that skipping empties no
    /// split.</param>
    /// <inheritdoc cref="Prepare(IEnumerable{CohortCase}, SliceConfig, IntensityConfig, Func{string, Split})"/>
    public static PreparedCohort Prepare(
        IEnumerable<CohortCase> cases,
        SliceConfig slices,
        IntensityConfig intensities,
        Func<IReadOnlyList<string>, IReadOnlyDictionary<string, Split>> assign)
    {
        var draft = new CohortDraft(slices, intensities);
        foreach (var patient in ByPatient(cases))
            draft.Add(patient);
        return draft.Complete(assign);
    }

    private static IEnumerable<IReadOnlyList<CohortCase>> ByPatient(IEnumerable<CohortCase> cases)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var patient = new List<CohortCase>();
        foreach (var subject in cases)
        {
            if (patient.Count > 0 && patient[0].Patient != subject.Patient)
            {
                yield return patient;
                patient = [];
            }

            if (patient.Count == 0 && !seen.Add(subject.Patient))
                throw new HormesisException(
                    string.Create(CultureInfo.InvariantCulture,
                    $"case {subject.Case}: the patient {subject.Patient} is in the cohort twice (first slice " +
                    $"{subject.FirstSlice}). Name the patients apart."));
            patient.Add(subject);
        }

        if (patient.Count > 0)
            yield return patient;
    }
}
