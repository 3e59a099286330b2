using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;

namespace Hormesis.Study.Tests.Programs;

public sealed class SegmentationProgramTests : IDisposable
{
    private readonly ProgramBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_model_of_the_page_finds_what_a_threshold_finds()
    {
        CommandsPage.NeedPython();
        bench.UsePage();
        bench.Train("python3", "train.py", "{dataset}", "{out}");
        bench.Predict("python3", "predict.py", "{model}", "{images}", "{out}");

        // The masks of these slices are the pixels above 0.5; the model is at most one of 256 levels off.
        var dices = CaseMetricsTable.Read(bench.Output("slices.csv")).Select(row => row[SegmentationMetrics.Dice]);
        Assert.All(dices, dice => Assert.InRange(dice!.Value, 0.95, 1));
        Assert.Equal(4, NpyFile.ReadByte(bench.Output("predictions.npy")).Shape[0]);
        Assert.Contains(
            "progress 1.0 dice=1.000", File.ReadAllText(bench.Output("train.log")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_dataset_folder_holds_the_samples_in_order_and_the_validation_split()
    {
        bench.Train("sh", "-c", "cp $1/* $2", "sh", "{dataset}", "{out}");
        using var model = new TemporaryFolder();
        Commands.FolderArchive.Read(bench.Output("model.tar"), model.Path);
        var training = bench.Real.Of(Split.Train);
        Assert.Equal(
            [training.Count, 16, 16], NpyFile.ReadSingle(model.File("images.npy")).Shape);
        Assert.Equal(training.Mask(1).ToArray(), NpyFile.ReadByte(model.File("masks.npy")).Values[256..512]);
        Assert.Equal(
            bench.Real.Of(Split.Validation).Image(0).ToArray(),
            NpyFile.ReadSingle(model.File("validation_images.npy")).Values[..256]);
        Assert.True(File.Exists(model.File("samples.json")));
    }

    [Fact]
    public void A_seed_is_the_same_number_in_every_run()
    {
        string[] seeds = [Seed(), Seed()];
        Assert.Equal(seeds[0], seeds[1]);
        Assert.InRange(long.Parse(seeds[0], System.Globalization.CultureInfo.InvariantCulture), 0, int.MaxValue);

        string Seed()
        {
            bench.Train("sh", "-c", "echo $1 > $2/seed", "sh", "{seed}", "{out}", "{dataset}");
            using var model = new TemporaryFolder();
            Commands.FolderArchive.Read(bench.Output("model.tar"), model.Path);
            return File.ReadAllText(model.File("seed"));
        }
    }

    [Theory]
    [InlineData("train.sh", "touch $1/model STARTED")]
    [InlineData("train.sh", null)]
    [InlineData("lock", "a==2")]
    public void A_program_whose_files_are_not_those_of_its_key_is_not_started(string file, string? text)
    {
        string[] command = ["sh", "train.sh", "{out}", "{dataset}"];
        var started = bench.PathOf("started");
        bench.Write("train.sh", "touch $1/model");
        bench.Lock("a==1");
        bench.ComputeKey();
        bench.Train(command);

        if (file == "lock")
            bench.Lock(text!);
        else if (text is null)
            File.Delete(bench.PathOf(file));
        else
            bench.Write(file, text.Replace("STARTED", started, StringComparison.Ordinal));

        Assert.Contains(
            "were changed after this run had read them for the key of the result. The command was not started",
            Assert.Throws<HormesisException>(() => bench.Train(command)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(started));
    }

    [Fact]
    public void Probabilities_are_cut_at_the_threshold()
    {
        NpyFile.Write(Array("p.npy"), Enumerable.Repeat(0.5f, 2 * 256).Concat(Enumerable.Repeat(0.49f, 2 * 256))
            .ToArray(), 4, 16, 16);
        bench.Predict("sh", "-c", "cp p.npy $1/predictions.npy", "sh", "{out}", "{model}", "{images}");
        var predictions = NpyFile.ReadByte(bench.Output("predictions.npy")).Values;
        Assert.Equal((1, 0), (predictions[0], predictions[^1]));
    }

    [Fact]
    public void A_prediction_continues_from_its_checkpoint()
    {
        Assert.Throws<HormesisException>(() => bench.Predict(
            "sh", "-c", "echo 1 > $1/case; exit 3", "sh", "{checkpoint}", "{out}", "{model}", "{images}"));
        NpyFile.Write(Array("masks.npy"), new byte[4 * 256], 4, 16, 16);
        bench.Predict("sh", "-c", "cat $1/case; cp masks.npy $2/predictions.npy", "sh", "{checkpoint}", "{out}",
            "{model}", "{images}");
        Assert.Contains("\n1\n", File.ReadAllText(bench.Output("predict.log")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "the command ended well, but it did not write {out}/predictions.npy.")]
    [InlineData("cp wide.npy $1/predictions.npy; touch $1/x.png",
        "the command ended well, but it wrote {out}/x.png, which is none of its results (predictions.npy).")]
    [InlineData("cp wide.npy $1/predictions.npy",
        "the command ended well, but it wrote {out}/predictions.npy of shape 4 x 256; it must be 4 x 16 x 16.")]
    [InlineData("cp grey.npy $1/predictions.npy",
        "the command ended well, but it wrote {out}/predictions.npy with the value 255 at [3, 15, 15]; a mask of uint8 "
        + "holds 0 and 1.")]
    [InlineData("cp nan.npy $1/predictions.npy",
        "the command ended well, but it wrote {out}/predictions.npy with the value NaN at [0, 0, 1]; allowed are "
        + "numbers from 0 to 1.")]
    [InlineData("echo 1 > $1/predictions.npy",
        "the command ended well, but it wrote {out}/predictions.npy, which is no .npy file of uint8 in C order with "
        + "the shape 4 x 16 x 16, little endian, as numpy.save writes a contiguous array.")]
    [InlineData("exit 3", "the command `sh -c exit 3 sh {out} {model} {images}` ended with exit code 3.")]
    public void A_wrong_result_has_one_message(string script, string message)
    {
        NpyFile.Write(Array("wide.npy"), new byte[4 * 256], 4, 256);
        NpyFile.Write(Array("grey.npy"), [.. new byte[(4 * 256) - 1], 255], 4, 16, 16);
        NpyFile.Write(Array("nan.npy"), [0, float.NaN, .. new float[(4 * 256) - 2]], 4, 16, 16);
        Assert.StartsWith(message, Assert.Throws<HormesisException>(() =>
            bench.Predict("sh", "-c", script, "sh", "{out}", "{model}", "{images}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_training_without_a_file_is_no_model() => Assert.StartsWith(
        "the command ended well, but it wrote no file into {out}.",
        Assert.Throws<HormesisException>(() => bench.Train("true", "{dataset}", "{out}")).Message,
        StringComparison.Ordinal);

    /// <summary>Path of a declared file.</summary>
    private string Array(string name)
    {
        bench.Write(name, "");
        return bench.PathOf(name);
    }
}
