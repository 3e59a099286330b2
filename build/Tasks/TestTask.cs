using Cake.Common.Tools.DotNet;
using Cake.Common.Tools.DotNet.Build;
using Cake.Core;
using Cake.Frosting;
using Hormesis.Build.Testing;

namespace Hormesis.Build.Tasks;

[TaskName("Test")]
[TaskDescription("Builds the solution and runs every test")]
public sealed class TestTask : FrostingTask<BuildContext>
{
    /// <summary>Some tests start programs of their own, so few run side by side.</summary>
    private const int SideBySide = 2;

    public override void Run(BuildContext context)
    {
        var cancellation = context.Invocation.Cancellation;
        using (Failure.Guard(() => BuildLock.Take(Repository.Output, cancellation), cancellation))
            Build(context);

        var outcome = Failure.Guard(
            () => TestProgram.RunAll(Repository.Output, SideBySide, Console.WriteLine, cancellation), cancellation);
        context.Invocation.CloseWith(_ => Console.WriteLine(outcome));
        if (outcome.Failed > 0)
            throw new HormesisException($"{outcome.Failed} tests failed; what they said is above.");
    }

    private static void Build(BuildContext context) =>
        context.DotNetBuild(Path.Combine(Repository.Folder, Repository.Solution), new DotNetBuildSettings
        {
            Configuration = "Release",
            Verbosity = DotNetVerbosity.Quiet,
            NoLogo = true,
            // Servers left behind would keep the terminal.
            ArgumentCustomization = arguments => arguments.Append("-nodeReuse:false"),
        });
}
