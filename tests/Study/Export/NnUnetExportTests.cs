using System.Text.Json;
using Hormesis.Imaging.Cohorts.NnUnet;
using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;

namespace Hormesis.Study.Tests.Export;

public sealed class NnUnetExportTests : IDisposable
{
    private readonly ExportBench bench = new();

    public void Dispose() => bench.Dispose();

    private string Dataset => Path.Combine(bench.To, "nnUNet_raw", "Dataset007_Hormesis");

    /// <summary>The reader of nnU-Net's data sets turns planes to RAS+, which runs against rows and columns.</summary>
    [Fact]
    public void A_reader_of_nnU_Net_s_data_sets_finds_every_pixel_again()
    {
        bench.Write(bench.Request);

        var cases = new NnUnetConfig { Folder = "Dataset007_Hormesis", Channel = "MRI", Labels = ["tumour"] }
            .Load(Path.GetDirectoryName(Dataset)!, new RandomStreams("none")).ToList();

        var validation = bench.Real.Of(Split.Validation).Count;
        Assert.Equal(bench.Samples.Count + validation, cases.Count);
        foreach (var found in cases)
        {
            var set = found.Case.StartsWith("real", StringComparison.Ordinal) ? bench.Real : bench.Synthetic;
            var index = int.Parse(found.Case.Split('_')[1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(set.Image(index).ToArray(), found.Image.Voxels.Reverse());
            Assert.Equal(set.Mask(index).ToArray().Select(value => (float)value), found.Mask!.Voxels.Reverse());
        }
    }

    [Fact]
    public void Synthetic_samples_are_only_trained_on()
    {
        bench.Write(bench.Request);

        using var splits = JsonDocument.Parse(File.ReadAllText(Path.Combine(Dataset, "splits_final.json")));
        var fold = Assert.Single(splits.RootElement.EnumerateArray());
        var train = Names(fold, "train");
        Assert.Equal(bench.Samples.Count, train.Count);
        Assert.Equal(bench.Samples.Count / 2,
            train.Count(name => name.StartsWith("synthetic_", StringComparison.Ordinal)));
        Assert.Equal(Indices(Split.Validation).Select(index => $"real_{index:00000}"), Names(fold, "val"));
        Assert.Equal(Indices(Split.Test).Select(index => $"real_{index:00000}.nii.gz"),
            Directory.GetFiles(Path.Combine(Dataset, "labelsTs")).Select(path => Path.GetFileName(path)).Order());
    }

    [Fact]
    public void The_origin_of_every_slice_and_the_digest_of_every_source_are_stated()
    {
        bench.Write(bench.Request);

        var lines = File.ReadAllLines(Path.Combine(Dataset, "samples.csv"));
        Assert.Equal(1 + bench.Samples.Count + Indices(Split.Validation).Count() + Indices(Split.Test).Count(),
            lines.Length);
        var sample = bench.Samples[^1];
        Assert.Contains(
            $"synthetic_{sample.Index:00000},train,synthetic,{sample.Patient},{sample.Case},{sample.Slice},"
            + $"synthetic,{sample.Mask.Patient},{sample.Mask.Case},{sample.Mask.Slice},{sample.Digest.Hex}", lines);
        var readme = File.ReadAllText(Path.Combine(Dataset, "README.md"));
        Assert.StartsWith("# Study study: D'(p), arm replace, p = 1/2, seed 0\n", readme, StringComparison.Ordinal);
        Assert.Contains("commit 0123", readme, StringComparison.Ordinal);
        Assert.Equal(7, readme.Split('\n').Count(line => line.EndsWith(" |", StringComparison.Ordinal)
            && line.Contains('/', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_second_export_says_what_is_there_and_writes_nothing()
    {
        bench.Write(bench.Request);

        Assert.Equal(
            $"{Dataset} exists already: \"Study study: D'(p), arm replace, p = 1/2, seed 0\". Nothing was written. "
            + "Remove it, or choose another folder with --to=DIR.",
            bench.Error(bench.Request));
    }

    [Fact]
    public void A_number_that_another_data_set_has_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(bench.To, "nnUNet_raw", "Dataset007_Other"));

        Assert.Contains("Dataset007_Other has the number 7 already", bench.Error(bench.Request),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_that_is_stopped_leaves_nothing()
    {
        Assert.Throws<OperationCanceledException>(() => bench.WriteUntil(bench.Request, new(canceled: true)));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(bench.To, "nnUNet_raw")));
    }

    [Fact]
    public void An_unknown_arm_rate_or_seed_is_refused_with_those_that_there_are()
    {
        Assert.Equal("--arm=append is not in the study. The study's arms are replace.",
            bench.Error(bench.Request with { Arm = "append" }));
        Assert.Equal("--rate=1/3 is not in the study. The arm replace has 0, 1/2.",
            bench.Error(bench.Request with { Rate = "1/3" }));
        Assert.Equal("--seed=4 is not in the study. The study has 0.",
            bench.Error(bench.Request with { Seed = 4 }));
        Assert.Contains("--rate=half is not a fraction", bench.Error(bench.Request with { Rate = "half" }),
            StringComparison.Ordinal);
    }

    private static List<string> Names(JsonElement fold, string part) =>
        [.. fold.GetProperty(part).EnumerateArray().Select(name => name.GetString()!)];

    private IEnumerable<int> Indices(Split split) =>
        bench.Real.Records.Index().Where(entry => entry.Item.Split == split).Select(entry => entry.Index);
}
