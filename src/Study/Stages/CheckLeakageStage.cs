using System.Runtime.InteropServices;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Pipeline;
using Hormesis.Pipeline.Stages;

namespace Hormesis.Study.Stages;

/// <summary>
/// No patient of D's validation and test splits may be in a set that S learns from or translates: inputs the prepared
/// cohorts by role. Patients are compared by name within an origin, slices by their pixels everywhere. Output the count
/// of patients that were compared; a leak is an error.
/// </summary>
public sealed class CheckLeakageStage : Stage<CheckLeakageParameters>
{
    public const string StageName = "check-leakage";
    public const string ReportFile = LeakageReport.FileName;

    public override string Name => StageName;

    internal static string[] Outputs => [ReportFile];

    protected override void Run(CheckLeakageParameters parameters, StageContext context)
    {
        (string Name, IReadOnlyList<SliceRecord> Records)[] sets = [.. parameters.Cohorts.Select(cohort => (cohort.Role, Records(cohort, context)))];
        Leakage.Check(sets);
        var report = new LeakageReport
        {
            Cohorts = [.. parameters.Cohorts.Zip(sets, (cohort, set) => new CohortPatients { Role = cohort.Role, Origin = cohort.Origin, Patients = Patients(set.Records) })],
            Leaks = 0,
        };
        report.Save(context.Output(ReportFile));
    }

    private static SortedDictionary<string, int> Patients(IEnumerable<SliceRecord> records) => new(
        records.GroupBy(record => record.Split).ToDictionary(
            split => Yaml.YamlNames.OfValue(split.Key),
            split => split.Select(record => record.Patient).Distinct(StringComparer.Ordinal).Count()),
        StringComparer.Ordinal);

    /// <summary>Records with the patient's origin in its name, and a digest of the image alone. Slices of one grey are like any other such, and left out.</summary>
    private static IReadOnlyList<SliceRecord> Records(CheckedCohort cohort, StageContext context)
    {
        var set = SliceSet.Load(Path.Combine(context.Input(cohort.Role), cohort.Modality));
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
