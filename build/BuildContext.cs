using System.Reflection;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Hormesis.Build.Commands;
using Hormesis.Build.Terminal;
using Hormesis.Engine.Verification;
using Hormesis.Remote;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;

namespace Hormesis.Build;

/// <summary>The context of all tasks. It reads the command line once.</summary>
public sealed class BuildContext : FrostingContext
{
    private readonly Lazy<HostedStudy> study;
    private IReadOnlyList<StageKind> goal = [];

    /// <exception cref="HormesisException">Arguments are unknown or wrong; the message lists all.</exception>
    public BuildContext(ICakeContext context, Invocation invocation)
        : base(context)
    {
        Invocation = invocation;
        CommandLine = BuildArguments.Read(context.Arguments.GetArguments(), Repository.Folder, TaskNames);
        foreach (var (name, task) in Tasks.Where(task => Targets.Contains(task.Key, StringComparer.OrdinalIgnoreCase)))
            TaskFormats.Check(name, task, CommandLine.Format);
        if (CommandLine.Format is not ("text" or "nnunet" or "nifti"))
            context.Log.Verbosity = Verbosity.Quiet; // Another program reads the output.
        study = new(OpenStudy);
    }

    /// <summary>Names of all tasks.</summary>
    public static IReadOnlyCollection<string> TaskNames => Tasks.Keys;

    private static SortedDictionary<string, Type> Tasks { get; } = new(
        (from type in typeof(BuildContext).Assembly.GetTypes()
         let name = type.GetCustomAttribute<TaskNameAttribute>()?.Name
         where name is not null
         select KeyValuePair.Create(name, type)).ToDictionary(), StringComparer.Ordinal);

    public Invocation Invocation { get; }

    public BuildArguments CommandLine { get; }

    /// <summary>Tasks named on the command line.</summary>
    public IReadOnlyCollection<string> Targets => [.. Arguments.GetArguments("target")];

    /// <summary>The study that the command line names; opened at its first use, because many tasks do not need
    /// it.</summary>
    public HostedStudy Study => study.Value;

    /// <summary>Whether only the targets run, without their dependencies. Cake passes this option only to its
    /// engine.</summary>
    public bool IsExclusive { get; } =
        CommandWords.IsOn(System.Environment.GetCommandLineArgs(), "--exclusive", "-e");

    /// <summary>Whether Cake only lists the tasks. In such a dry run it executes only setup and teardown.</summary>
    public bool IsDryRun { get; } =
        CommandWords.IsOn(System.Environment.GetCommandLineArgs(), "--dryrun", "--noop", "--whatif");

    /// <summary>Announces the kinds of stages that the tasks will run. The work for them begins, but not in a dry
    /// run.</summary>
    public void LookAhead(IReadOnlyList<StageKind> kinds)
    {
        goal = kinds;
        if (kinds.Count > 0 && !IsDryRun)
            _ = Task.Run(() => Study.LookAhead());
    }

    /// <param name="successful">Whether every task succeeded.</param>
    public void CloseStudy(bool successful)
    {
        if (!study.IsValueCreated)
            return;

        using (study.Value)
        {
            if (!successful)
                return;

            if (study.Value.Finish() is > 0 and var taken)
                Log.Write(Verbosity.Normal, LogLevel.Information, "{0}",
                    FormattableString.Invariant($"{taken} results were taken from the shared store."));
        }
    }

    /// <summary>Logs a line, and its details at diagnostic verbosity.</summary>
    public void Tell(ResultLine line, LogLevel level)
    {
        Log.Write(level == LogLevel.Information ? Verbosity.Normal : Verbosity.Minimal, level, "{0}", line);
        foreach (var detail in line.Details)
            Log.Write(Verbosity.Diagnostic, LogLevel.Debug, "{0}", $"  {detail}");
    }

    /// <summary>Removes from the store what no manifest names; in a dry run only lists it.</summary>
    public void CollectGarbage()
    {
        var report = Study.Do(study => study.Collect(new()
        {
            KeepDays = CommandLine.KeepDays,
            MaxBytes = Bytes(CommandLine.MaxSize),
            DryRun = IsDryRun,
        }));
        foreach (var item in report.Items)
            Log.Write(Verbosity.Normal, LogLevel.Information, "{0}",
                FormattableString.Invariant($"store/{item.Path}  {item.Bytes} bytes"));
        Log.Write(Verbosity.Minimal, LogLevel.Information, "{0}", report);
    }

    private HostedStudy OpenStudy()
    {
        if (CommandLine.Executor == ExecutorKind.Slurm)
            // A busy controller answers slowly, and it must be known whether jobs can be left or cancelled.
            Invocation.Grace = TimeSpan.FromMinutes(1);
        var state = new RunState(TimeProvider.System);
        var hosted = new HostedStudy(Options, goal, state,
            RunViews.Choose(state, CommandLine.Format, Log, System.Environment.GetEnvironmentVariable),
            Invocation.Cancellation);
        Invocation.CloseWith(hosted.Close);
        return hosted;
    }

    private static long? Bytes(double? gigabytes) => gigabytes is { } size ? (long)(size * 1e9) : null;

    private StudyOptions Options() => new()
    {
        RepositoryFolder = Repository.Folder,
        Commit = () => CheckoutCommit.Read(Repository.Folder),
        ExperimentsFile = CommandLine.ExperimentsFile,
        Study = CommandLine.Study,
        DataFolder = CommandLine.DataFolder,
        LinkedData = CommandLine.LinkedData,
        Predictions = CommandLine.Predictions is { } predictions
            ? GivenPredictions.Of(predictions, CommandLine.Name, CommandLine.Rate, CommandLine.Seed) : null,
        ArtifactsFolder = CommandLine.ArtifactsFolder,
        Parallel = CommandLine.Parallel,
        Memory = Bytes(CommandLine.Memory),
        Executor = CommandLine.Executor,
        AsksToCancel = jobs => Invocation.Unhurried(() => JobsQuestion.Ask(jobs)),
        Exclusive = IsExclusive,
        Remote = CommandLine.Remote,
        OpenRemote = RemoteTransports.Open,
        Checkpoints = new() { Seconds = CommandLine.CheckpointSeconds },
        Worker = new(Path.Combine(AppContext.BaseDirectory, typeof(BuildContext).Assembly.GetName().Name!), ["worker"]),
        Cancellation = Invocation.Cancellation,
    };
}
