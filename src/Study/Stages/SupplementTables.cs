using Hormesis.Evaluation.Quality;
using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Tables;

namespace Hormesis.Study.Stages;

/// <summary>The tables beside Table 1, from what the statistics, the gate, the fidelity and the check for leakage wrote.</summary>
internal static class SupplementTables
{
    /// <summary>Stages whose outputs are read, each an input of its own name.</summary>
    public static IReadOnlyList<string> Inputs { get; } =
        [StatisticsStage.StageName, MeasureFidelityStage.StageName, ScoreSyntheticStage.StageName, CheckLeakageStage.StageName];

    public static IReadOnlyList<string> Stems { get; } = ["differences", "arms", "fidelity", "quality", "leakage"];

    /// <returns>In the order of <see cref="Stems"/>, numbered from Table 2.</returns>
    public static IReadOnlyList<(string Name, ITable Table)> Load(SupplementParameters parameters, StageContext context)
    {
        var findings = StudyFindings.Load(context.Input(StatisticsStage.StageName));
        var fidelity = Evaluation.Quality.FidelityTable.Read(Path.Combine(context.Input(MeasureFidelityStage.StageName), MeasureFidelityStage.SlicesFile));
        var quality = QualityTable.Read(Path.Combine(context.Input(ScoreSyntheticStage.StageName), ScoreSyntheticStage.QualityFile));
        ITable[] tables =
        [
            Comparisons.Differences(findings, parameters.Statistics),
            Comparisons.Arms(findings, parameters.Statistics),
            SyntheticQuality.Fidelity(fidelity),
            SyntheticQuality.Gate(quality, fidelity, parameters.Quality),
            Leakage(LeakageReport.Load(context.Input(CheckLeakageStage.StageName))),
        ];
        return [.. tables.Select((table, index) => (FormattableString.Invariant($"Table {index + 2}"), table))];
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
            }),
        ],
    };

    private static int Patients(CohortPatients cohort, Imaging.Slices.Split split) =>
        cohort.Patients.GetValueOrDefault(Yaml.YamlNames.OfValue(split));
}
