using Hormesis.Evaluation.Memory;
using Hormesis.Evaluation.Quality;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Results.Tables;

/// <summary>Loads the tables after Table 1 from the results of statistics, gate, fidelity and leakage check.</summary>
internal static class SupplementTables
{
    private const string Compared =
        "Computed by the stage statistics from the scores of the U-Nets below, paired by patient.";

    private const string FieldMetricsOrigin =
        "Computed by the stage field-metrics from the scores of the U-Nets below, paired by patient.";

    /// <summary>Names of the tables' files.</summary>
    public static IEnumerable<string> Stems(Evidence evidence) =>
    [
        "differences", "arms", "fidelity", "quality", "leakage", "controls",
        .. evidence.Metrics is null ? Array.Empty<string>() : ["field-metrics"],
        .. evidence.Memory.Count == 0 ? Array.Empty<string>() : ["memory"],
    ];

    /// <returns>In the order of <see cref="Stems"/>, numbered from Table 2.</returns>
    public static IReadOnlyList<SupplementTable> Load(SupplementSettings settings, StageContext context)
    {
        var findings = context.Read(EvidenceInputs.Statistics);
        Input<IReadOnlyList<SliceFidelity>>[] fidelities =
            [.. Enumerable.Range(0, settings.Generators).Select(EvidenceInputs.Fidelity)];
        var fidelity = fidelities.Select(context.Read).ToList();
        var quality = context.Read(EvidenceInputs.Quality);
        var leakage = context.Read(EvidenceInputs.Leakage);
        SupplementTable[] tables =
        [
            new("Table 2", Comparisons.Differences(findings, settings), Compared, [EvidenceInputs.Statistics.Name]),
            new("Table 3", Comparisons.Arms(findings, settings), Compared, [EvidenceInputs.Statistics.Name]),
            new(
                "Table 4",
                SyntheticQuality.Fidelity(fidelity),
                "Mean and standard deviation over the slices; the file has one row for each slice.",
                [.. fidelities.Select(input => input.Name)]),
            new(
                "Table 5",
                SyntheticQuality.Gate(quality, fidelity[0], settings),
                "Mean and standard deviation over the slices that the gate keeps and over those that it drops.",
                [EvidenceInputs.Quality.Name, fidelities[0].Name]),
            new(
                "Table 6",
                NotedTable.Of(Leakage(leakage), LeakageText.Of(leakage)),
                "Counts from the leakage check.",
                [EvidenceInputs.Leakage.Name]),
            new("Table 7", Controls.Table(findings, settings), Compared, [EvidenceInputs.Statistics.Name]),
            .. context.ReadOptional(FieldMetricsFile.Input) is { } metrics
                ? [new("Table 8", metrics, FieldMetricsOrigin, [FieldMetricsFile.Input.Name])]
                : Array.Empty<SupplementTable>(),
            .. Memory(settings, context) is { Count: > 0 } memory
                ? [new(
                    "Table 9",
                    MemoryTables.Table(memory),
                    "Median and maximum over the images; the file has one row for each image.",
                    [.. memory.Select((_, generator) => EvidenceInputs.Memory(generator).Name)])]
                : Array.Empty<SupplementTable>(),
        ];
        return [.. tables.Select(table => table with { Table = NotedTable.Of(table.Table, settings.Note) })];
    }

    /// <summary>Nearest training images of the images of each training of S; none if the study does not ask for
    /// them.</summary>
    public static IReadOnlyList<MemoryFindings> Memory(SupplementSettings settings, StageContext context) =>
        settings.MemoryLevel is not { } level
            ? []
            : [.. Enumerable.Range(0, settings.Generators).Select(generator =>
                MemoryFindings.Of(context.Read(EvidenceInputs.Memory(generator)), level))];

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
                Unit = cohort.CountsImages ? "images" : "patients",
                Given = cohort.Given,
                Scans = cohort.Scans,
                LeftOut = [.. cohort.Skipped.Select(patient => $"{patient.Patient}: {patient.Reason}")],
            }),
        ],
    };

    private static int Patients(CohortPatients cohort, Imaging.Slices.Split split) =>
        cohort.Patients.GetValueOrDefault(YamlNames.OfValue(split));
}
