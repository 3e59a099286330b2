using Cake.Core;
using Cake.Frosting;
using Hormesis.Study;

namespace Hormesis.Build;

/// <summary>What the tasks run with. The command line is read once, here.</summary>
public sealed class BuildContext : FrostingContext
{
    private readonly BuildArguments arguments;
    private readonly Lazy<HostedStudy> study;
    private IReadOnlyList<StageKind> goal = [];

    /// <exception cref="HormesisException">Every argument that is unknown or wrong.</exception>
    public BuildContext(ICakeContext context, Invocation invocation)
        : base(context)
    {
        Invocation = invocation;
        arguments = BuildArguments.Read(context.Arguments.GetArguments(), Repository.Folder);
        study = new(() => new(Options(), goal, new TerminalLog(context.Log)));
    }

    public Invocation Invocation { get; }

    /// <summary>The study that the command line names; made at its first use, for many tasks need none of it.</summary>
    public HostedStudy Study => study.Value;

    /// <summary>Whether the targets alone run, without what they depend on. Cake tells this to its engine only.</summary>
    public bool IsExclusive { get; } =
        System.Environment.GetCommandLineArgs().Any(argument => argument is "--exclusive" or "-e");

    /// <param name="kinds">What the tasks will ask of the study, once one of them runs.</param>
    public void LookAhead(IReadOnlyList<StageKind> kinds) => goal = kinds;

    /// <param name="successful">Whether every task ended well.</param>
    public void CloseStudy(bool successful)
    {
        if (!study.IsValueCreated)
            return;

        using (study.Value)
            if (successful)
                study.Value.Finish();
    }

    private StudyOptions Options() => new()
    {
        RepositoryFolder = Repository.Folder,
        ExperimentsFile = arguments.ExperimentsFile,
        Study = arguments.Study,
        DataFolder = arguments.DataFolder,
        ArtifactsFolder = arguments.ArtifactsFolder,
        Parallel = arguments.Parallel,
        Exclusive = IsExclusive,
        Worker = new(Path.Combine(AppContext.BaseDirectory, typeof(BuildContext).Assembly.GetName().Name!), ["worker"]),
        Cancellation = Invocation.Cancellation,
    };
}
