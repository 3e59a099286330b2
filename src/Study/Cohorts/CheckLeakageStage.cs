using System.Runtime.InteropServices;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Stages;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Cohorts;

/// <summary>
/// No patient of D's validation and test splits may be in a set that S learns from or translates: inputs the prepared
/// cohorts by role. Patients are compared by name within an origin, slices by their pixels everywhere. Output the count
/// of each cohort's patients and scans, and who was left out; a leak is an error.
/// </summary>
public sealed class CheckLeakageStage : Stage<CheckLeakageParameters>
{
    public const string StageName = "check-leakage";
    public const string ReportFile = LeakageReport.FileName;

    public override string Name => StageName;

    internal static string[] Outputs => [ReportFile];

    protected override void Run(CheckLeakageParameters parameters, StageContext context)
    {
        (string Name, IReadOnlyList<SliceRecord> Records)[] sets =
            [.. parameters.Cohorts.Select(cohort => (cohort.Role, Records(cohort, context)))];
        Leakage.Check(sets);
        var report = new LeakageReport
        {
            Cohorts = [.. parameters.Cohorts.Select(cohort => Count(cohort, Folder(cohort, context)))],
            Leaks = 0,
        };
        report.Save(context.Output(ReportFile));
    }

    private static string Folder(CheckedCohort cohort, StageContext context) =>
        Path.Combine(context.Input(cohort.Role), cohort.Modality);

    private static CohortPatients Count(CheckedCohort cohort, string folder)
    {
        var preparation = PreparationRecord.Load(folder);
        return new()
        {
            Role = cohort.Role,
            Origin = cohort.Origin,
            Patients = Patients(SliceSet.LoadRecords(folder)),
            Given = preparation.Patients,
            Scans = preparation.Scans,
            Skipped = preparation.Skipped,
        };
    }

    private static SortedDictionary<string, int> Patients(IEnumerable<SliceRecord> records) => new(
        records.GroupBy(record => record.Split).ToDictionary(
            split => YamlNames.OfValue(split.Key),
            split => split.Select(record => record.Patient).Distinct(StringComparer.Ordinal).Count()),
        StringComparer.Ordinal);

    /// <summary>Records with the patient's origin in its name, and a digest of the image alone. Slices of one grey are
    /// like any other such, and left out.</summary>
    private static IReadOnlyList<SliceRecord> Records(CheckedCohort cohort, StageContext context)
    {
        var set = SliceSet.Load(Folder(cohort, context));
        return
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
}
