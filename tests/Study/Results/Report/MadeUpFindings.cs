using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Stages.Random;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Tests.Results.Report;

/// <summary>Statistics of made-up scores.</summary>
internal static class MadeUpFindings
{
    public static StatisticsConfig Config { get; } = OwnStudies.Smoke.Statistics with { Confidence = 0.95 };

    private static Fraction[] Rates { get; } = [default, new(1, 6), new(2, 6), new(3, 6), new(4, 6), new(5, 6)];

    /// <summary>Arms replace and real-only. In replace patients lose <paramref name="slope"/> times p of Dice, with
    /// little variance; in real-only they lose nothing.</summary>
    /// <param name="generators">Trainings of S whose images arm replace has.</param>
    public static StudyFindings Of(double slope, int seeds, int generators, int patients = 20)
    {
        var streams = new RandomStreams("made-up");
        var (replace, real) = (Arm("replace", slope, seeds, generators, patients), Arm("real-only", 0, seeds, 0,
            patients));
        return new()
        {
            Arms = [StudyStatistics.Of(replace, Config, streams), StudyStatistics.Of(real, Config, streams)],
            Contrasts = [StudyStatistics.Contrast(replace, real, SegmentationMetrics.Dice, Config, streams)],
            Findings = [],
        };
    }

    private static ArmScores Arm(string name, double slope, int seeds, int generators, int patients) => new()
    {
        Name = name,
        Rates =
        [
            .. Rates.Select(rate => new RateScores
            {
                Rate = rate,
                Seeds =
                [
                    .. Enumerable.Range(0, seeds).Select(seed => new SeedScores
                    {
                        Seed = seed,
                        Generator = generators > 0 && rate != default ? seed % generators : null,
                        Cases =
                        [
                            .. Enumerable.Range(0, patients).Select(patient => Case(patient, 0.9
                                - (rate.Value * (slope + (0.0001 * patient) + (0.0001 * seed))))),
                        ],
                    }),
                ],
            }),
        ],
    };

    private static CaseMetrics Case(int patient, double value) => new()
    {
        Id = $"p{patient:00}",
        Patient = $"p{patient:00}",
        Slice = null,
        Values = SegmentationMetrics.All.ToDictionary(metric => metric, _ => (double?)Math.Round(value, 6)),
    };
}
