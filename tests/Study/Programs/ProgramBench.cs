using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Programs;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Tests.Programs;

/// <summary>Runs the stages of the user's segmentation model with small programs.</summary>
internal sealed class ProgramBench : IDisposable
{
    private readonly TemporaryFolder files = new();
    private readonly StageBench bench = new();

    public ProgramBench()
    {
        Real = bench.Slices("real", "mri", "real", 6);
        new SliceGrids([Grid("real2"), Grid("real5")]).Save(bench.Input("grids"));
    }

    /// <summary>D.</summary>
    public SliceSet Real { get; }

    public string Output(string path) => bench.Output(path);

    /// <summary>Declares the programs of the page.</summary>
    public void UsePage() => CommandsPage.WriteTo(files);

    public void Write(string file, string text) => files.Write(file, text);

    public string PathOf(string file) => files.File(file);

    /// <summary>Writes the lock file.</summary>
    public void Lock(string text) => File.WriteAllText(Path.Combine(bench.Input("environment"), "lock"), text);

    /// <summary>Takes files and lock file as they are now for those of the key.</summary>
    public void ComputeKey()
    {
        bench.InputDigests["files"] = Commands.ProgramFiles.DigestOf(files.Path);
        bench.InputDigests["environment"] = Commands.ProgramFiles.DigestOf(bench.Input("environment"));
    }

    /// <summary>Trains on the real slices of the training split.</summary>
    public void Train(params string[] command)
    {
        PoisonedDataset.Save(
            [
                .. from entry in Real.Records.Index()
                   let slice = entry.Item
                   where slice.Split == Split.Train
                   select new PoisonedSample
                   {
                       Source = SampleSource.Real,
                       Index = entry.Index,
                       Digest = slice.Digest,
                       Patient = slice.Patient,
                       Case = slice.Case,
                       Slice = slice.Slice,
                       Mask = new()
                       {
                           Cohort = "real", Patient = slice.Patient, Case = slice.Case, Slice = slice.Slice,
                       },
                   },
            ],
            Path.Combine(bench.Input("dataset"), "samples.json"));
        Run(new TrainProgramStage(), new TrainProgramStage.Parameters
        {
            Program = Program(command),
            Streams = "1/train-segmentation/seed0",
        });
    }

    /// <summary>Predicts with the model that was trained last, or with an empty one.</summary>
    public void Predict(params string[] command)
    {
        var model = Path.Combine(bench.Input("model"), "model.tar");
        if (File.Exists(bench.Output("model.tar")))
            File.Copy(bench.Output("model.tar"), model, overwrite: true);
        else
            Commands.FolderArchive.Write(files.Make("empty"), model);
        Run(new PredictProgramStage(), new PredictProgramStage.Parameters
        {
            Program = Program(command),
            Threshold = 0.5,
            EmptyMasks = Evaluation.Metrics.EmptyMasks.One,
            Agreement = OwnStudies.Smoke.Evaluation.Agreement(),
        });
    }

    public void Dispose()
    {
        bench.Dispose();
        files.Dispose();
    }

    /// <summary>Grid of a scan of two slices of unknown size.</summary>
    private static SliceGrid Grid(string name) => new()
    {
        Case = name,
        FirstSlice = 0,
        Slices = 2,
        Scan = new()
        {
            Size = [16, 16, 2], Axes = [0, 1, 2], Flipped = [false, false, false], Affine = null, Nifti = null,
        },
        PixelToVoxel = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]],
        PixelSpacing = null,
        SliceSpacing = null,
    };

    private static ProgramParameters Program(string[] command) => new()
    {
        Command = command,
        Variables = [],
        Image = null,
        Device = Device.Cpu,
        Deterministic = false,
    };

    private void Run(IStage stage, object parameters)
    {
        var staged = bench.Input("files");
        foreach (var file in Directory.EnumerateFiles(files.Path))
        {
            var link = Path.Combine(staged, Path.GetFileName(file));
            File.Delete(link);
            File.CreateSymbolicLink(link, file);
        }

        bench.Run(stage, parameters);
    }
}
