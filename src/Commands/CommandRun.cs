using System.Diagnostics;
using Hormesis.Stages;

namespace Hormesis.Commands;

/// <summary>Runs a program of the user until it ends, or until the stage is stopped.</summary>
public sealed class CommandRun
{
    /// <summary>Time between SIGTERM and SIGKILL; a worker that stops must end within 1.5 seconds.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    /// <summary>Shortest time between two looks at the files that the program has open.</summary>
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromMilliseconds(250);

    /// <summary>A look reads a file of every process of the machine; it may take this part of the time.</summary>
    private const double SamplingShare = 0.01;

    /// <summary>Number of lines of standard error in a message.</summary>
    private const int ShownLines = 12;

    /// <summary>Largest size of a log in bytes; a program that prints more is killed.</summary>
    private const long LongestLog = 1L << 30;

    private readonly UserProgram program;
    private readonly CommandScratch scratch;
    private readonly StageContext context;
    private readonly UndeclaredReads reads;
    private readonly GrowingLog output;
    private readonly GrowingLog errors;
    private readonly CheckpointMarks marks;
    private readonly Stopwatch sinceSample = Stopwatch.StartNew();
    private TimeSpan pause = BetweenSamples;

    /// <param name="root">Folder of the user's files, watched for reads that were not declared; null watches
    /// nothing.</param>
    /// <param name="declared">Files and folders below it that the program may read, as absolute paths.</param>
    public CommandRun(UserProgram program, CommandScratch scratch, StageContext context, string? root,
        IEnumerable<string> declared)
    {
        (this.program, this.scratch, this.context) = (program, scratch, context);
        (output, errors) = (new(scratch.Output), new(scratch.Errors));
        marks = new(context.Checkpoints, scratch.Checkpoint);
        Executable = ProgramPath.Find(
            program.Command[0], scratch.Work, CommandEnvironment.PathOf(Environment.GetEnvironmentVariable));
        reads = new(root, [.. declared, scratch.Staging, Executable, .. InstalledPrograms()]);
    }

    private string Executable { get; }

    /// <param name="places">Value of each placeholder.</param>
    /// <exception cref="HormesisException">The program cannot be started, or ended with a failure.</exception>
    /// <exception cref="OperationCanceledException">The stage was stopped; all processes have ended.</exception>
    public void Run(IReadOnlyDictionary<string, string> places)
    {
        var arguments = Placeholders.Fill(program.Command, places);
        ProcessEnding ending;
        try
        {
            using var group = ProcessGroup.Start(
                Executable,
                arguments,
                CommandEnvironment.Of(program, scratch, Environment.GetEnvironmentVariable),
                scratch.Work,
                scratch.Output,
                scratch.Errors);
            ending = Follow(group);
        }
        finally
        {
            scratch.End();
            CommandLog.Write(scratch.Log, program.Command, Notices(), scratch.Output, scratch.Errors);
            // A worker that stops has no time for it; the next run removes them.
            if (!context.Cancellation.IsCancellationRequested)
                scratch.RemoveHome();
        }

        foreach (var notice in Notices())
            (context.Progress as IStageNotices)?.Notice(notice);
        if (!ending.IsSuccess)
            throw Failure($"{Name} {ending}.");
    }

    /// <summary>Copies the log of the run to a result of the stage.</summary>
    public void KeepLog(string path) => File.Copy(scratch.Log, path, overwrite: true);

    /// <summary>A failure of the program that names its log.</summary>
    /// <param name="what">A sentence.</param>
    public HormesisException Failure(string what)
    {
        var lines = errors.Tail(ShownLines);
        var end = lines.Count > 0 ? $" The end of its standard error:\n    {string.Join("\n    ", lines)}" : "";
        return new($"{what}{end}\n  What it printed: {scratch.Log}");
    }

    private string Name => $"the command `{VisibleText.OfValue(string.Join(' ', program.Command))}`";

    private ProcessEnding Follow(ProcessGroup group)
    {
        while (true)
        {
            if (group.TryWait() is { } ending)
            {
                Report();
                return ending;
            }

            Report();
            if (sinceSample.Elapsed >= pause)
                Sample(group);

            if (output.Length + errors.Length > LongestLog)
                throw Failure($"{Name} printed more than {LongestLog >> 20} MB and was killed; print less.");
            marks.Look();
            if (context.Cancellation.WaitHandle.WaitOne(Period))
                Stop(group);
        }
    }

    private void Sample(ProcessGroup group)
    {
        sinceSample.Restart();
        reads.Sample(group.Id);
        var rare = sinceSample.Elapsed / SamplingShare;
        pause = rare > BetweenSamples ? rare : BetweenSamples;
    }

    private void Report()
    {
        if (output.NewLines().Select(ProgressLine.Parse).LastOrDefault(report => report is not null) is { } last)
            context.Progress.Report(last);
    }

    private void Stop(ProcessGroup group)
    {
        group.Terminate();
        var watch = Stopwatch.StartNew();
        using var never = new ManualResetEventSlim();
        while (watch.Elapsed < Grace && group.TryWait() is null)
            never.Wait(Period);
        group.Kill();
        marks.Mark();
        throw new OperationCanceledException(context.Cancellation);
    }

    private IReadOnlyList<string> Notices() => reads.Found.Count == 0 ? [] :
    [
        $"{Name} read files that it does not declare, so a change of them reruns nothing: "
            + $"{Listing.Names(reads.Found)}. Add them to `files`.",
    ];

    /// <summary>Folder of a virtual environment or a distribution that holds the program in its <c>bin</c>; the lock
    /// file declares what is in it.</summary>
    private string[] InstalledPrograms() =>
        Path.GetDirectoryName(Executable) is { } bin && Path.GetFileName(bin) == "bin"
            ? [Path.GetDirectoryName(bin)!] : [];
}
