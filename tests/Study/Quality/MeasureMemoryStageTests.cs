using Hormesis.Evaluation.Memory;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Quality;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Tests.Quality;

public sealed class MeasureMemoryStageTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_training_image_among_the_synthetic_ones_is_flagged_by_name()
    {
        bench.Slices("real", "mri", "real", 6);
        var learned = bench.Slices("mri", "mri", "mri", 4);
        Plant(learned, 3);

        bench.Run(new MeasureMemoryStage(), new MeasureMemoryStage.Parameters { SharesPatients = false });

        var images = MemoryTable.Read(bench.Output("memory.csv"));
        Assert.Equal((6, 4), (images.Count(image => !image.IsHeldOut), images.Count(image => image.IsHeldOut)));
        var findings = MemoryFindings.Of(images, 0.99);
        Assert.Equal(("ct0/0", "mri", learned.Records[3].Id),
            (findings.Synthetic[0].Id, findings.Synthetic[0].Cohort, findings.Synthetic[0].Nearest));
        Assert.Equal(1, findings.Synthetic[0].Correlation, 1e-6);
        Assert.Contains("ct0/0", findings.Flagged.Select(image => image.Id));
        var sentence = Assert.Single(MemoryTables.Sentences([findings]));
        Assert.StartsWith($"{findings.Flagged.Count} of 6 synthetic images", sentence, StringComparison.Ordinal);
        Assert.Contains($"ct0/0 (nearest: {learned.Records[3].Id} of mri, correlation 1.000)", sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_without_an_S_of_its_own_compares_with_D_alone()
    {
        var real = bench.Slices("real", "mri", "real", 6);
        Plant(real, 0);

        bench.Run(new MeasureMemoryStage(), new MeasureMemoryStage.Parameters { SharesPatients = false });

        var images = MemoryTable.Read(bench.Output("memory.csv"));
        Assert.All(images, image => Assert.Equal("real", image.Cohort));
        Assert.Equal(real.Records[0].Id, images[0].Nearest);
    }

    /// <summary>S translated D's own images; that each is near to its own source says nothing.</summary>
    [Fact]
    public void Images_of_the_patient_that_was_translated_are_left_out()
    {
        var train = bench.Slices("real", "mri", "real", 6).Of(Split.Train);
        train.Save(Path.Combine(bench.Input("synthetic"), "mri"));

        bench.Run(new MeasureMemoryStage(), new MeasureMemoryStage.Parameters { SharesPatients = true });

        Assert.All(MemoryTable.Read(bench.Output("memory.csv")).Where(image => !image.IsHeldOut), image =>
            Assert.NotEqual(image.Id.Split('/')[0], image.Nearest.Split('/')[0]));
    }

    /// <summary>Synthetic images of noise, the first of which is a training image with less contrast.</summary>
    private void Plant(SliceSet training, int index)
    {
        var synthetic = bench.Slices("synthetic", "mri", "ct", 3);
        float[] pixels = [.. Enumerable.Range(0, synthetic.Count).SelectMany(i => synthetic.Image(i).ToArray())];
        foreach (var (i, pixel) in training.Image(index).ToArray().Index())
            pixels[i] = 0.8f * pixel;
        synthetic.With(pixels).Save(Path.Combine(bench.Input("synthetic"), "mri"));
    }
}
