using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Quality;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Results.DoseQuality;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Tests.Results.DoseQuality;

/// <summary>Harm by rate and quality, from made-up scores: two trainings of S, snapshots after 10 and 20 steps, and two
/// controls. Better images do less harm.</summary>
public sealed class DoseQualityStageTests : IDisposable
{
    private const int Patients = 8;
    private const int Seeds = 4;
    private const int Generators = 2;

    private static readonly Fraction Half = new(1, 2);
    private static readonly Fraction Most = new(5, 6);

    private readonly StageBench bench = new();

    public DoseQualityStageTests()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(bench.Output("x"))!);
        foreach (var model in (ScoredModel[])[.. OfArms, .. OfSteps])
            CaseMetricsTable.Write(
                Path.Combine(bench.Input(model.Input), "slices.csv"),
                Enumerable.Range(0, Patients).Select(patient => Case(patient, model.Seed, 0.75 - Loss(model))));
        bench.Run(new StatisticsStage(), new StatisticsStage.Parameters
        {
            Statistics = OwnStudies.Smoke.Statistics with { Resamples = 100 },
            Streams = "made up",
            Models = OfArms,
        });
        File.Copy(bench.Output("statistics.json"), Path.Combine(bench.Input("statistics"), "statistics.json"));
        for (var generator = 0; generator < Generators; generator++)
        {
            Measure(new(SyntheticImages.Synthetic, SyntheticOrigin.Source, generator) { Step = 10 }, 0.25, 8);
            Measure(new(SyntheticImages.Synthetic, SyntheticOrigin.Source, generator) { Step = 20 }, 0.5, 4);
            Measure(new(SyntheticImages.Synthetic, SyntheticOrigin.Source, generator), 0.75, 2);
        }

        Measure(new(SyntheticImages.TrueMri, SyntheticOrigin.Source, null), 0.875, 1);
        Measure(new(SyntheticImages.Untranslated, SyntheticOrigin.Source, null), 0.125, 16);
        bench.Run(new DoseQualityStage(), new DoseQualityStage.Parameters
        {
            Statistics = OwnStudies.Smoke.Statistics with { Resamples = 100 },
            Streams = "made up",
            Rates = [Half, Most],
            Steps = [10, 20],
            Generators = Generators,
            Origin = SyntheticOrigin.Source,
            Controls = [Arm.Perfect, Arm.Untranslated],
            Models = [.. OfArms.Where(model => model.Arm == Arm.Replace && model.Rate == default), .. OfSteps],
        });
    }

    private static ScoredModel[] OfArms { get; } =
    [
        .. from arm in new[] { Arm.Replace, Arm.Perfect, Arm.Untranslated }
           from rate in new[] { default, Half, Most }
           from seed in Enumerable.Range(0, Seeds)
           select new ScoredModel
           {
               Arm = arm,
               Rate = rate,
               Seed = seed,
               Generator = arm == Arm.Replace && rate != default ? seed % Generators : null,
           },
    ];

    private static ScoredModel[] OfSteps { get; } =
    [
        .. from step in new[] { 10, 20 }
           from rate in new[] { Half, Most }
           from seed in Enumerable.Range(0, Seeds)
           select new ScoredModel
           {
               Arm = Arm.Replace,
               Rate = rate,
               Seed = seed,
               Generator = seed % Generators,
               Step = step,
           },
    ];

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Each_set_of_images_has_its_quality_and_its_harm_at_each_rate_the_worst_images_first()
    {
        string[][] rows = [.. File.ReadAllLines(bench.Output("dose-quality.csv")).Select(line => line.Split(','))];

        Assert.Equal(
            [
                "untranslated 0.125 0.5 shown", "untranslated 0.125 0.833 shown", "step10 0.25 0.5 shown",
                "step10 0.25 0.833 shown", "step20 0.5 0.5 excluded", "step20 0.5 0.833 shown",
                "final 0.75 0.5 excluded", "final 0.75 0.833 excluded", "perfect 0.875 0.5 excluded",
                "perfect 0.875 0.833 excluded",
            ],
            rows.Skip(1).Select(row => $"{row[0]} {row[1]} {row[9][..Math.Min(5, row[9].Length)]} {row[13]}"));
        Assert.Equal(["8", "4", "2"], rows.Where(row => row[0] is "step10" or "step20" or "final")
            .Select(row => row[6]).Distinct());
    }

    [Fact]
    public void The_sentences_say_which_score_allows_which_share()
    {
        var sentences = Findings.Sentences;

        Assert.Contains(
            "At a share of up to 50.00 % a loss of Dice of 0.02 or more is excluded for images of S with a TRTS Dice of "
            + "at least 0.50 (2 sets of images).", sentences);
        Assert.Contains(
            "At a share of up to 83.33 % a loss of Dice of 0.02 or more is excluded for images of S with a TRTS Dice of "
            + "at least 0.75 (1 set of images).", sentences);
        Assert.Contains(
            "S after 20 steps (TRTS Dice 0.50): a loss of Dice beyond 0.02 is excluded up to p = 50.00 %, and shown from "
            + "p = 83.33 % on.", sentences);
        Assert.Contains("Over 6 points (state of a training of S)", sentences[^2], StringComparison.Ordinal);
        Assert.Contains("features +0.96 (needs neither masks nor true MRI)", sentences[^2], StringComparison.Ordinal);
        Assert.Contains("even a perfect order has p = 0.0028", sentences[^2], StringComparison.Ordinal); // 2 / 6!
    }

    /// <summary>Points: the losses of a step's two trainings differ, because training 1 adds 1/1024.</summary>
    [Fact]
    public void Each_training_of_S_is_a_point_with_the_losses_of_its_own_U_Nets()
    {
        Assert.Equal(
            [(0, 10), (1, 10), (0, 20), (1, 20), (0, null), (1, null)],
            Findings.Points.Select(point => (point.Generator, point.Step)));
        Assert.Equal(1.0 / 1024, Findings.Points[1].MeanLoss - Findings.Points[0].MeanLoss, 12);
    }

    [Fact]
    public void The_table_and_the_figure_are_drawn()
    {
        Assert.StartsWith("**Table 10.**", File.ReadAllText(bench.Output("dose-quality.md")), StringComparison.Ordinal);
        Assert.Contains("| true MRI (arm perfect)", File.ReadAllText(bench.Output("dose-quality.md")),
            StringComparison.Ordinal);
        Assert.True(new FileInfo(bench.Output("dose-quality.png")).Length > 10_000);
    }

    private DoseQualityFindings Findings => DoseQualityFindings.Load(bench.Output("dose-quality.json"));

    /// <summary>Loss of Dice at a rate; a power of 2, so that sums are exact.</summary>
    private static double Loss(ScoredModel model)
    {
        if (model.Rate == default)
            return 0;
        var (half, most) = (model.Arm, model.Step) switch
        {
            (Arm.Perfect, _) => (0, 0),
            (Arm.Untranslated, _) => (0.25, 0.5),
            (_, 10) => (0.0625, 0.25),
            (_, 20) => (0.0078125, 0.125),
            _ => (0.00390625, 0.0078125),
        };
        return (model.Rate == Half ? half : most) + (model.Generator == 1 ? 1.0 / 1024 : 0);
    }

    private static CaseMetrics Case(int patient, int seed, double dice)
    {
        var value = dice + ((patient - 4) / 4096.0) + ((seed % 2 == 0 ? 1 : -1) / 65536.0 * patient);
        return new()
        {
            Id = $"real{patient}/0",
            Patient = $"real{patient}",
            Slice = 0,
            Values = SegmentationMetrics.All.ToDictionary(metric => metric, _ => (double?)value),
        };
    }

    private void Measure(SyntheticSet set, double trts, double features)
    {
        if (set.IsOfS)
            FidelityTable.Write(
                Path.Combine(bench.Input($"fidelity-{set.Input}"), "fidelity.csv"),
                [
                    Fidelity(TranslationKind.Synthetic, trts), Fidelity(TranslationKind.Identity, 0.125),
                    Fidelity(TranslationKind.TrueMri, 0.875),
                ]);
        QualityTable.Write(
            Path.Combine(bench.Input($"quality-{set.Input}"), "quality.csv"),
            [
                new()
                {
                    Id = "ct0/0",
                    Intensity = 1 - trts,
                    Sharpness = 1,
                    HeadShape = 1,
                    Features = features,
                    Score = 1,
                },
            ]);
    }

    private static SliceFidelity Fidelity(TranslationKind kind, double dice) => new()
    {
        Id = "ct0/0",
        Image = kind,
        Psnr = kind == TranslationKind.TrueMri ? null : 20,
        Ssim = kind == TranslationKind.TrueMri ? null : dice,
        Mae = kind == TranslationKind.TrueMri ? null : 0.5,
        Dice = dice,
    };
}
