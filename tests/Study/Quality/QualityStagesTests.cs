using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Weights;
using Hormesis.Study.Ablation;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Quality;
using Hormesis.Training.Segmentation;
using static System.FormattableString;

namespace Hormesis.Study.Tests.Quality;

/// <summary>The gate's stage and that of the fidelity, on slices of noise and an untrained U-Net.</summary>
public sealed class QualityStagesTests : IDisposable
{
    private static readonly SegmentationConfig Unet = OwnStudies.Smoke.Unet;
    private readonly StageBench bench = new();

    public QualityStagesTests()
    {
        bench.Slices("real", "mri", "real", 6);
        foreach (var model in (string[])["model", "model-seed0", "model-seed1"])
        {
            using var network = Unet.Network.Create(new(model));
            ModuleWeights.Save(network, Path.Combine(bench.Input(model), "unet.safetensors"));
        }
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Every_synthetic_slice_has_a_score_without_any_mask()
    {
        var synthetic = bench.Slices("synthetic", "mri", "ct", 3);
        bench.Slices("source", "ct", "ct", 3);
        foreach (var masks in Directory.GetFiles(Path.GetDirectoryName(bench.Input("real"))!,
            SliceSet.MasksFile, SearchOption.AllDirectories))
            File.Delete(masks);

        Score(SyntheticOrigin.Source);

        var scores = QualityTable.Read(bench.Output("quality.csv"));
        Assert.Equal(synthetic.Records.Select(record => record.Id), scores.Select(score => score.Id));
        Assert.All(scores, score => Assert.Equal(1, score.HeadShape)); // of one set of images
        Assert.Equal(21, scores.Sum(score => score.Score), 9); // ranks 1 to 6, on average
    }

    [Fact]
    public void Images_that_are_no_translations_are_scored_and_found_by_the_U_Nets_alone()
    {
        var synthetic = bench.Slices("synthetic", "mri", "given", 3);

        Score(origin: null, QualityMeasure.Intensity, QualityMeasure.Sharpness, QualityMeasure.Features);
        Measure(origin: null);

        var scores = QualityTable.Read(bench.Output("quality.csv"));
        Assert.Equal(synthetic.Records.Select(record => record.Id), scores.Select(score => score.Id));
        Assert.All(scores, score => Assert.Null(score.HeadShape));
        var slices = FidelityTable.Read(bench.Output("fidelity.csv"));
        Assert.Equal(6, slices.Count);
        Assert.All(slices, slice => Assert.Equal(TranslationKind.Synthetic, slice.Image));
        Assert.All(slices, slice => Assert.Equal((null, null, null), (slice.Psnr, slice.Ssim, slice.Mae)));
    }

    [Fact]
    public void Against_the_true_MRI_stand_the_translation_and_two_baselines()
    {
        bench.Slices("synthetic", "mri", "ct", 3);
        bench.Slices("source", "ct", "ct", 3);
        bench.Slices("true-mri", "mri", "ct", 3);

        Measure(SyntheticOrigin.Source);

        var slices = FidelityTable.Read(bench.Output("fidelity.csv"));
        Assert.Equal(Enum.GetValues<TranslationKind>().Select(kind => (kind, 6)),
            slices.CountBy(slice => slice.Image).Select(count => (count.Key, count.Value)));
        Assert.All(slices.Where(slice => slice.Image is TranslationKind.Synthetic or TranslationKind.Identity),
            slice => Assert.Equal((0.0, 1.0), (slice.Mae!.Value, Math.Round(slice.Ssim!.Value, 9))));
        Assert.All(slices.Where(slice => slice.Image == TranslationKind.HistogramMatched),
            slice => Assert.InRange(slice.Ssim!.Value, -1, 0.9999));
        Assert.All(slices.Where(slice => slice.Image == TranslationKind.TrueMri), slice => Assert.Null(slice.Ssim));
        Assert.Equal(5, File.ReadAllLines(bench.Output("fidelity-means.csv")).Length);
    }

    [Fact]
    public void A_Dice_is_the_mean_over_the_U_Nets_of_all_seeds()
    {
        bench.Slices("synthetic", "mri", "ct", 3);
        bench.Slices("source", "ct", "ct", 3);
        var first = Path.Combine(bench.Input("model-seed0"), "unet.safetensors");
        var second = Path.Combine(bench.Input("model-seed1"), "unet.safetensors");

        var both = Dices(seeds: 2);
        var one = Dices(seeds: 1);
        File.Copy(second, first, overwrite: true);
        var other = Dices(seeds: 1);

        Assert.NotEqual(one, other);
        Assert.Equal(one.Zip(other, (a, b) => (a + b) / 2), both);

        double[] Dices(int seeds)
        {
            Measure(SyntheticOrigin.Source, seeds);
            return [.. FidelityTable.Read(bench.Output("fidelity.csv")).Select(slice => slice.Dice)];
        }
    }

    [Fact]
    public void Where_the_true_MRI_is_not_known_the_Dice_is_all_there_is()
    {
        bench.Slices("synthetic", "mri", "ct", 3);
        bench.Slices("source", "ct", "ct", 3);

        Measure(SyntheticOrigin.Source);

        var slices = FidelityTable.Read(bench.Output("fidelity.csv"));
        Assert.DoesNotContain(slices, slice => slice.Image == TranslationKind.TrueMri);
        Assert.All(slices, slice => Assert.Equal((null, null, null), (slice.Psnr, slice.Ssim, slice.Mae)));
    }

    [Fact]
    public void Of_D_s_own_images_the_truth_is_the_image_itself()
    {
        var real = bench.Slices("source", "mri", "real", 6).Of(Split.Train);
        real.Save(Path.Combine(bench.Input("synthetic"), "mri"));

        Measure(SyntheticOrigin.Self);
        Score(SyntheticOrigin.Self);

        var slices = FidelityTable.Read(bench.Output("fidelity.csv"));
        Assert.Equal([TranslationKind.Synthetic, TranslationKind.TrueMri],
            slices.Select(slice => slice.Image).Distinct());
        Assert.All(slices.Take(real.Count), slice => Assert.Equal((null, 0), (slice.Psnr, slice.Mae)));
        Assert.Equal(real.Count, QualityTable.Read(bench.Output("quality.csv")).Count);
    }

    [Fact]
    public void An_ablation_has_a_row_a_weight_and_the_stand_ins_once()
    {
        bench.Slices("synthetic", "mri", "ct", 3);
        bench.Slices("source", "ct", "ct", 3);
        bench.Slices("true-mri", "mri", "ct", 3);
        Measure(SyntheticOrigin.Source);
        foreach (var weight in new[] { 0, 0.1 })
        {
            bench.Slices(Invariant($"synthetic-{weight}"), "mri", "ct", 3);
            File.Copy(bench.Output("fidelity.csv"),
                Path.Combine(bench.Input(Invariant($"fidelity-{weight}")), "fidelity.csv"));
        }

        bench.Run(new PathAblationStage(), new PathAblationStage.Parameters
        {
            Name = "path",
            Term = "SANTA's path regulariser",
            Weights = [0, 0.1],
            Cases = 2,
            Origin = SyntheticOrigin.Source,
        });

        var rows = File.ReadAllLines(bench.Output("ablation.csv"))
            .Select(line => line.Split(',')).ToList();
        Assert.Equal(["image", "path 0", "path 0.1", "identity", "histogram-matched", "true-mri"],
            rows.Select(row => row[0]));
        Assert.Equal(["6", "", "", "1", "0"], [.. rows[1][1..5], rows[1][6]]);
        Assert.Equal(["", "", "", "", "", ""], rows[^1][2..8]);
        Assert.True(new FileInfo(bench.Output("ablation.png")).Length > 1000);
    }

    private void Score(SyntheticOrigin? origin, params IReadOnlyList<QualityMeasure> measures)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(bench.Output("x"))!);
        bench.Run(new ScoreSyntheticStage(), new ScoreSyntheticStage.Parameters
        {
            Baseline = BaselineSettings.Of(OwnStudies.Smoke),
            Origin = origin,
            Measures = measures.Count > 0 ? measures : OwnStudies.Smoke.Quality.Measures,
        });
    }

    private void Measure(SyntheticOrigin? origin, int seeds = 2) =>
        bench.Run(new MeasureFidelityStage(), new MeasureFidelityStage.Parameters
        {
            Baseline = BaselineSettings.Of(OwnStudies.Smoke),
            Seeds = seeds,
            Threshold = Unet.Threshold,
            Origin = origin,
        });
}
