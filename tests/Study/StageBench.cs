using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Stages.Random;

namespace Hormesis.Study.Tests;

/// <summary>Runs one stage on inputs that a test wrote.</summary>
internal sealed class StageBench : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> notices = [];

    /// <summary>Digests of inputs in the key of the stage that runs next.</summary>
    public Dictionary<string, Digest> InputDigests { get; } = [];

    /// <summary>Warnings of the stages that ran.</summary>
    public IReadOnlyList<string> Notices => notices;

    public string Output(string path) => Path.Combine(folder.Path, "outputs", path);

    public string Input(string name)
    {
        var path = Path.Combine(folder.Path, "inputs", name);
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Slices of 16 x 16 with masks: patients <c>prefix0</c> …, two slices each; every third validates, the
    /// one after it tests.</summary>
    public SliceSet Slices(string input, string set, string prefix, int patients)
    {
        var slices = SliceSet.Create(16, 16, [.. Enumerable.Range(0, 2 * patients).Select(i => Slice(prefix, i))]);
        slices.Save(Path.Combine(Input(input), set));
        return slices;
    }

    /// <summary>Records of such slices alone.</summary>
    /// <returns>The slices.</returns>
    public SliceSet Records(string input, string prefix, int patients) =>
        Records(input, SliceSet.Create(16, 16, [.. Enumerable.Range(0, 2 * patients).Select(i => Slice(prefix, i))]));

    /// <summary>Records of a slice set alone.</summary>
    public SliceSet Records(string input, SliceSet slices)
    {
        slices.Save(Input(input));
        foreach (var file in (string[])[SliceSet.ImagesFile, SliceSet.MasksFile])
            File.Delete(Path.Combine(Input(input), file));
        return slices;
    }

    public StageContext Context => new()
    {
        StagingFolder = folder.Path,
        InputDigests = InputDigests,
        Random = new RandomStreams("test"),
        Checkpoints = new NoCheckpoints(),
        Progress = new Told(notices),
        Cancellation = CancellationToken.None,
    };

    public void Run(IStage stage, object parameters) => stage.Run(ParametersJson.Of(parameters), Context);

    public void Dispose() => folder.Dispose();

    private static (string Patient, int Slice, Split Split, float[] Image, byte[]? Mask) Slice(string prefix, int index)
    {
        var (patient, random) = (index / 2, new RandomStream($"{prefix}{index}"));
        var split = (patient % 3) switch { 1 => Split.Validation, 2 => Split.Test, _ => Split.Train };
        var image = Enumerable.Range(0, 256).Select(_ => (float)random.NextDouble(-1, 1)).ToArray();
        return ($"{prefix}{patient}", index % 2, split, image, [.. image.Select(pixel => (byte)(pixel > 0.5 ? 1 : 0))]);
    }

    private sealed class Told(List<string> notices) : IStageProgress, IStageNotices
    {
        public void Report(StageProgress progress)
        {
        }

        public void Notice(string text) => notices.Add(text);
    }
}
