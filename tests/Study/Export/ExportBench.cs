using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Export;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Tests.Export;

/// <summary>The published results of a small study, and exports of them.</summary>
internal sealed class ExportBench : IDisposable
{
    public const int Size = 16;

    private const string Model = "replace/p50.00/seed0";

    private readonly TemporaryFolder folder = new();

    public ExportBench()
    {
        Real = Slices("real", 12);
        Synthetic = Slices("source", 6);
        Samples = PoisonedDataset.Create(
            PoisonCandidate.OfTraining(Real.Records, "real"),
            [.. PoisonCandidate.OfTraining(Synthetic.Records, "synthetic")],
            new(1, 2),
            PoisoningMode.Replace,
            new RandomStreams("samples"));
        var poison = Instance("poison");
        Real.Save(Published(Producer(poison, "real"), "mri"));
        Synthetic.Save(Published(Producer(poison, "synthetic"), "mri"));
        PoisonedDataset.Save(Samples, Published(poison, "samples.json"));
    }

    public StudyPlan Plan { get; } = StudyPlan.Of(OwnStudies.Smoke, "study", null);

    public SliceSet Real { get; }

    public SliceSet Synthetic { get; }

    public IReadOnlyList<PoisonedSample> Samples { get; }

    /// <summary>Folder of the exports.</summary>
    public string To => Path.Combine(folder.Path, "out");

    public ExportRequest Request => new()
    {
        Format = ExportFormat.NnUnet,
        Arm = "replace",
        Rate = "1/2",
        Seed = 0,
        To = To,
        Dataset = 7,
    };

    public IReadOnlyList<string> Write(ExportRequest request) =>
        WriteUntil(request, TestContext.Current.CancellationToken);

    public IReadOnlyList<string> WriteUntil(ExportRequest request, CancellationToken cancellation) =>
        StudyExport.Of(Plan, request).Write(
            new(Path.Combine(folder.Path, "results"), "study", "0123"), cancellation);

    public string Error(ExportRequest request) => Assert.Throws<HormesisException>(() => Write(request)).Message;

    /// <summary>Publishes predictions that are the reference masks, and grids of the cases.</summary>
    /// <param name="affine">Null for pictures.</param>
    public void Predict(IReadOnlyList<IReadOnlyList<double>>? affine)
    {
        var evaluate = Instance("evaluate");
        var test = Real.Of(Split.Test);
        NpyFile.Write(Published(evaluate, "predictions.npy"),
            [.. Enumerable.Range(0, test.Count).SelectMany(i => test.Mask(i).ToArray())], test.Count, Size, Size);
        new SliceGrids([.. Real.Records.Select(record => record.Case).Distinct().Select(name => Grid(name, affine))])
            .Save(Published(Producer(evaluate, "real"), "mri"));
    }

    public void Dispose() => folder.Dispose();

    private static SliceGrid Grid(string name, IReadOnlyList<IReadOnlyList<double>>? affine) => new()
    {
        Case = name,
        FirstSlice = 0,
        Slices = 3,
        Scan = new() { Size = [Size, Size, 3], Axes = [0, 1, 2], Flipped = [false, false, false], Affine = affine,
            Nifti = null },
        PixelToVoxel = [[-1, 0, 0, Size - 1], [0, -1, 0, Size - 1], [0, 0, 1, 0], [0, 0, 0, 1]],
        PixelSpacing = [1, 1],
        SliceSpacing = 1,
    };

    private static SliceSet Slices(string prefix, int patients) => SliceSet.Create(
        Size,
        Size,
        [
            .. from patient in Enumerable.Range(0, patients)
               from slice in Enumerable.Range(0, 2)
               let random = new RandomStream($"{prefix}{patient}/{slice}")
               let image = Enumerable.Range(0, Size * Size).Select(_ => (float)random.NextDouble(-1, 1)).ToArray()
               select ($"{prefix}{patient}", slice, SplitOf(prefix, patient), image,
                   (byte[]?)[.. image.Select(pixel => (byte)(pixel > 0.5 ? 1 : 0))]),
        ]);

    private static Split SplitOf(string prefix, int patient) =>
        prefix != "real" ? Split.Train
            : (patient % 4) switch { 0 => Split.Validation, 1 => Split.Test, _ => Split.Train };

    private static StageInstance Producer(StageInstance reader, string input) =>
        ((StageInput.Artifacts)reader.Inputs[input]).Producer;

    private StageInstance Instance(string stage) => Plan.Graph.Instances.Single(each => each.Id == $"{stage}/{Model}");

    private string Published(StageInstance instance, string file) =>
        folder.File($"results/{instance.Folder ?? instance.Id}/{file}");
}
