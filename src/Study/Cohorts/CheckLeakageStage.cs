using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Stages;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Cohorts;

/// <summary>
/// Checks that no patient of D's validation and test splits is in a set that S is trained on or translates. Patients
/// are compared by name within an origin, and slices by their pixels across all cohorts. A leak is an error. The report
/// counts each cohort's patients and scans, lists the patients that were left out, and says whether it is known of
/// which patients synthetic images were made.
/// </summary>
internal sealed class CheckLeakageStage : Stage<CheckLeakageStage.Parameters>
{
    private const string StageName = "check-leakage";

    public override string Name => StageName;

    private static Output<LeakageReport> Report => new((path, report) => report.Save(path), "leakage.json");

    /// <summary>The cohorts, and which of them name the same persons alike.</summary>
    internal sealed record Parameters
    {
        public required IReadOnlyList<Checked> Cohorts { get; init; }
    }

    /// <param name="Role">Role of the cohort in the study, and name of the input.</param>
    /// <param name="Origin">See <see cref="PlannedCohort.Origin"/>.</param>
    /// <param name="NamesPatients">See <see cref="PlannedCohort.NamesPatients"/>.</param>
    internal sealed record Checked(
        string Role,
        string Origin,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? NamesPatients = null);

    public static Artifact<LeakageReport> Plan(params IEnumerable<PlannedCohort> cohorts) => Report.Of(Instance(
        StageName,
        "cohorts",
        new()
        {
            Cohorts = [.. cohorts.Select(cohort => new Checked(cohort.Role, cohort.Origin, cohort.NamesPatients))],
        },
        cohorts.Select(cohort => Cohort(cohort.Role).From(cohort.Preparation)),
        Report.Files) with
    { PeakBytes = StageMemory.Reading(cohorts.Select(cohort => cohort.Set)) });

    protected override void Run(Parameters parameters, StageContext context)
    {
        var sets = new List<(string Role, IReadOnlyList<SliceRecord> Records)>();
        var patients = new List<CohortPatients>();
        foreach (var cohort in parameters.Cohorts)
        {
            var prepared = context.Read(Cohort(cohort.Role));
            sets.Add((cohort.Role, Records(cohort, prepared.Slices)));
            patients.Add(Count(cohort, prepared));
        }

        Leakage.Check([.. sets]);
        context.Write(Report, new LeakageReport
        {
            Cohorts = patients,
            Leaks = 0,
            Synthetic = Imaged(parameters.Cohorts, [.. sets.Select(set => Names(set.Records))]),
        });
    }

    /// <param name="names">Patients of each cohort, D's first.</param>
    /// <returns>Null if no cohort is of synthetic images that were made elsewhere.</returns>
    private static ImagedPatients? Imaged(IReadOnlyList<Checked> cohorts, IReadOnlyList<HashSet<string>> names)
    {
        foreach (var (index, cohort) in cohorts.Index())
        {
            if (cohort.NamesPatients is { } isKnown)
                return ImagedPatients.Of(isKnown ? names[index] : null, names[0]);
        }

        return null;
    }

    private static HashSet<string> Names(IEnumerable<SliceRecord> records) =>
        records.Select(record => record.Patient).ToHashSet(StringComparer.Ordinal);

    private static Input<PreparedCohort> Cohort(string role) => new(role, PreparedCohort.Load);

    private static CohortPatients Count(Checked cohort, PreparedCohort prepared) => new()
    {
        Role = cohort.Role,
        Origin = cohort.Origin,
        Patients = Patients(prepared.Slices.Records),
        CountsImages = cohort.NamesPatients is not null,
        Given = prepared.Record.Patients,
        Scans = prepared.Record.Scans,
        Skipped = prepared.Record.Skipped,
    };

    private static SortedDictionary<string, int> Patients(IEnumerable<SliceRecord> records) => new(
        records.GroupBy(record => record.Split).ToDictionary(
            split => YamlNames.OfValue(split.Key),
            split => split.Select(record => record.Patient).Distinct(StringComparer.Ordinal).Count()),
        StringComparer.Ordinal);

    /// <summary>Records with the origin in the patient's name and a digest of the image alone. Slices of a single grey
    /// value are left out, because all such slices are equal.</summary>
    private static IReadOnlyList<SliceRecord> Records(Checked cohort, SliceSet set) =>
    [
        .. Enumerable.Range(0, set.Count)
            .Where(i => set.Image(i).ContainsAnyExcept(set.Image(i)[0]))
            .Select(i => set.Records[i] with
            {
                Patient = $"{cohort.Origin}: {set.Records[i].Patient}",
                Digest = Digest.Of(MemoryMarshal.AsBytes(set.Image(i))),
            }),
    ];
}
