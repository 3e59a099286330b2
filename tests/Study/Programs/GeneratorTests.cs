using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Tests.Programs;

public sealed class GeneratorTests : IDisposable
{
    private readonly TemporaryFolder files = new();
    private readonly StageBench bench = new();

    public void Dispose()
    {
        bench.Dispose();
        files.Dispose();
    }

    [Fact]
    public void The_generator_of_the_page_paints_tumours_bright_and_keeps_the_masks()
    {
        CommandsPage.NeedPython();
        CommandsPage.WriteTo(files);
        var source = bench.Slices("source", "ct", "source", 2);

        Run("python3", "make.py", "{source}", "{out}", "{seed}");

        var made = SliceSet.Load(Path.GetDirectoryName(bench.Output("mri/images.npy"))!);
        Assert.Equal(source.Mask(3).ToArray(), made.Mask(3).ToArray());
        Assert.Equal(source.Records.Select(record => record.Id), made.Records.Select(record => record.Id));
        Assert.NotEqual(source.Records[0].Digest, made.Records[0].Digest);
        Assert.True(Mean(made, tumour: true) > 0.3);
        Assert.True(Mean(made, tumour: false) < 0);
    }

    [Theory]
    [InlineData("cp double.npy $1/images.npy",
        "the command ended well, but it wrote {out}/images.npy with the value 2 at [0, 0, 0]; allowed are numbers from "
        + "-1 to 1.")]
    [InlineData("cp few.npy $1/images.npy",
        "the command ended well, but it wrote {out}/images.npy of shape 3 x 16 x 16; it must be 4 x 16 x 16.")]
    [InlineData("cp $2/masks.npy $1/images.npy",
        "the command ended well, but it wrote {out}/images.npy of NumPy's type `|u1`; it must be float32 (`<f4`), as "
        + "`array.astype(numpy.float32)` gives it")]
    [InlineData("sed 's/<f4/<f8/' double.npy > $1/images.npy",
        "the command ended well, but it wrote {out}/images.npy of NumPy's type `<f8`; it must be float32 (`<f4`)")]
    [InlineData("head -c 500 double.npy > $1/images.npy",
        "the command ended well, but it wrote {out}/images.npy, which is no .npy file of float32 in C order")]
    public void A_wrong_image_has_one_message(string script, string message)
    {
        bench.Slices("source", "ct", "source", 2);
        NpyFile.Write(files.File("double.npy"), [2, .. new float[(4 * 256) - 1]], 4, 16, 16);
        NpyFile.Write(files.File("few.npy"), new float[3 * 256], 3, 16, 16);
        Assert.StartsWith(message, Assert.Throws<HormesisException>(
            () => Run("sh", "-c", script, "sh", "{out}", "{source}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cohorts_that_the_command_names_are_prepared_and_given()
    {
        Assert.Equal(
            ["prepare/mri", "prepare/real", "prepare/source"],
            Plan("[make, \"{source}\", \"{mri}\", \"{out}\"]")[StageKind.Prepare]
                .Select(each => each.Id).Where(id => id.StartsWith("prepare/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            "generate/source", Assert.Single(Plan("[make, \"{source}\", \"{out}\"]")[StageKind.Synthesize]).Id);
        Assert.Empty(Plan("[make, \"{source}\", \"{out}\"]")[StageKind.TrainGan]);
    }

    private static StudyPlan Plan(string command) => StudyPlan.Of(
        OwnStudies.SmokeWith($"generator: {{ command: {command}, device: cpu, deterministic: true }}"), "smoke", null);

    private static double Mean(SliceSet set, bool tumour) => Enumerable.Range(0, set.Count)
        .SelectMany(index => set.Image(index).ToArray().Zip(set.Mask(index).ToArray()))
        .Where(pixel => pixel.Second == 1 == tumour).Average(pixel => pixel.First);

    private void Run(params string[] command)
    {
        var staged = bench.Input("files");
        foreach (var file in Directory.EnumerateFiles(files.Path))
            File.CreateSymbolicLink(Path.Combine(staged, Path.GetFileName(file)), file);
        bench.Run(new GenerateStage(), new GenerateStage.Parameters
        {
            Program = new()
            {
                Command = command, Variables = [], Image = null, Device = Device.Cpu, Deterministic = false,
            },
            Origin = SyntheticOrigin.Source,
            Streams = "1/generate",
        });
    }
}
