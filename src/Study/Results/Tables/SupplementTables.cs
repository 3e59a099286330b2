using Hormesis.Evaluation.Quality;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Quality;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Tables;

/// <summary>The tables beside Table 1, from what the statistics, the gate, the fidelity and the check for leakage
/// wrote.</summary>
internal static class SupplementTables
{
    private const string Compared =
        "Computed by the statistics from the scores of the U-Nets below, paired by patient.";

    private static readonly (string, string) Statistics = (StatisticsStage.StageName, StatisticsStage.Numbers);
    private static readonly (string, string) Fidelity =
        (MeasureFidelityStage.StageName, MeasureFidelityStage.SlicesFile);
    private static readonly (string, string) Quality = (ScoreSyntheticStage.StageName, ScoreSyntheticStage.QualityFile);

    /// <summary>Stages whose outputs are read, each an input of its own name.</summary>
    public static IReadOnlyList<string> Inputs { get; } =
        [StatisticsStage.StageName, MeasureFidelityStage.StageName, ScoreSyntheticStage.StageName,
            CheckLeakageStage.StageName];

    public static IReadOnlyList<string> Stems { get; } = ["differences", "arms", "fidelity", "quality", "leakage"];

    /// <returns>In the order of <see cref="Stems"/>, numbered from Table 2.</returns>
    public static IReadOnlyList<SupplementTable> Load(SupplementParameters parameters, StageContext context)
    {
        var findings = StudyFindings.Load(context.Input(StatisticsStage.StageName));
        var fidelity =
            Evaluation.Quality.FidelityTable.Read(
            Path.Combine(context.Input(MeasureFidelityStage.StageName), MeasureFidelityStage.SlicesFile));
        var quality =
            QualityTable.Read(
            Path.Combine(context.Input(ScoreSyntheticStage.StageName), ScoreSyntheticStage.QualityFile));
        return
        [
            new("Table 2", Comparisons.Differences(findings, parameters.Statistics), Compared, [Statistics]),
            new("Table 3", Comparisons.Arms(findings, parameters.Statistics), Compared, [Statistics]),
            new("Table 4", SyntheticQuality.Fidelity(fidelity),
                "Mean and standard deviation over the slices, each of which has a row in the file.", [Fidelity]),
            new("Table 5", SyntheticQuality.Gate(quality, fidelity, parameters.Quality),
                "Mean and standard deviation over the slices, which the gate divides by their scores.",
                [Quality, Fidelity]),
            new("Table 6", Leakage(LeakageReport.Load(context.Input(CheckLeakageStage.StageName))),
                "Counts of the check for leakage.", [(CheckLeakageStage.StageName, CheckLeakageStage.ReportFile)]),
        ];
    }

    private static LeakageTable Leakage(LeakageReport report) => new()
    {
        Leaks = report.Leaks,
        Rows =
        [
            .. report.Cohorts.Select(cohort => new LeakageRow
            {
                Cohort = cohort.Role,
                Origin = cohort.Origin,
                Training = Patients(cohort, Imaging.Slices.Split.Train),
                Validation = Patients(cohort, Imaging.Slices.Split.Validation),
                Test = Patients(cohort, Imaging.Slices.Split.Test),
                Given = cohort.Given,
                Scans = cohort.Scans,
                LeftOut = [.. cohort.Skipped.Select(patient => $"{patient.Patient}: {patient.Reason}")],
            }),
        ],
    };

    private static int Patients(CohortPatients cohort, Imaging.Slices.Split split) =>
        cohort.Patients.GetValueOrDefault(YamlNames.OfValue(split));
}
