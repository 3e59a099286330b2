using System.Globalization;
using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Preparation;

/// <summary>Converts scans to normalised slices of one size. It keeps one patient in memory at a time.</summary>
public static class CohortPreparation
{
    /// <param name="cases">All cases; those of a patient must be consecutive.</param>
    /// <param name="splitOf">Returns the split of a patient.</param>
    /// <exception cref="HormesisException">An image is constant, only some cases have masks, a patient's cases are not
    /// consecutive, or no patient is left.</exception>
    public static PreparedCohort Prepare(IEnumerable<CohortCase> cases, SliceConfig slices, IntensityConfig intensities,
        Func<string, Split> splitOf) =>
        Prepare(cases, slices, intensities,
            patients => patients.ToDictionary(patient => patient, splitOf, StringComparer.Ordinal));

    /// <param name="assign">Assigns splits to the patients that were not skipped, so that skipping patients does not
    /// empty a split.</param>
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
                    $"{subject.FirstSlice}). Give the patients different names."));
            patient.Add(subject);
        }

        if (patient.Count > 0)
            yield return patient;
    }
}
