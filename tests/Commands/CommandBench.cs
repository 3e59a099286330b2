using Hormesis.Stages;
using Hormesis.Stages.Random;

namespace Hormesis.Commands.Tests;

/// <summary>Runs small programs as a stage does.</summary>
internal sealed class CommandBench : IDisposable, IStageProgress, IStageNotices
{
    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource stop = new();

    /// <param name="isLinked">Whether the paths below lead through a symbolic link.</param>
    public CommandBench(bool isLinked = false)
    {
        var real = folder.Make("real");
        var place = Path.Combine(folder.Path, "place");
        if (isLinked)
            File.CreateSymbolicLink(place, real);
        else
            place = real;
        (Files, Staging) = (Path.Combine(place, "repository"), Path.Combine(place, "repository", "staging"));
        Directory.CreateDirectory(Staging);
        Checkpoints = new(folder.Make("checkpoints"));
    }

    /// <summary>Folder of the user's files.</summary>
    public string Files { get; }

    public string Staging { get; }

    public List<StageProgress> Reports { get; } = [];

    public List<string> Warnings { get; } = [];

    public RememberedCheckpoints Checkpoints { get; }

    public CommandScratch? Scratch { get; private set; }

    public string Log => File.ReadAllText(Path.Combine(Staging, "command.log"));

    /// <summary>Runs a shell script whose text is a declared file.</summary>
    public CommandRun Sh(string script, params string[] variables)
    {
        File.WriteAllText(Path.Combine(Files, "run.sh"), script);
        return Run(["sh", "run.sh", "{out}", "{checkpoint}"], ["run.sh"], variables);
    }

    public CommandRun Run(string[] command, string[] files, params string[] variables)
    {
        var copies = folder.Make($"inputs-{Path.GetRandomFileName()}");
        foreach (var file in ProgramFiles.List(Files, files))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copies, file))!);
            File.CreateSymbolicLink(Path.Combine(copies, file), Path.Combine(Files, file));
        }

        Scratch = CommandScratch.Open(Staging, copies);
        var run = new CommandRun(
            new() { Command = command, Variables = variables, UsesGpu = false },
            Scratch,
            new()
            {
                StagingFolder = Staging,
                InputDigests = new Dictionary<string, Digest>(),
                Random = new RandomStreams("test"),
                Checkpoints = Checkpoints,
                Progress = this,
                Cancellation = stop.Token,
            },
            Files,
            files.Select(file => Path.Combine(Files, file)));
        run.Run(new Dictionary<string, string> { ["out"] = Scratch.Out, ["checkpoint"] = Scratch.Checkpoint });
        return run;
    }

    public string Out(string file) => File.ReadAllText(Path.Combine(Scratch!.Out, file));

    public void StopAfter(TimeSpan time) => stop.CancelAfter(time);

    public void Report(StageProgress progress) => Reports.Add(progress);

    public void Notice(string text) => Warnings.Add(text);

    public void Dispose()
    {
        stop.Dispose();
        folder.Dispose();
    }
}
