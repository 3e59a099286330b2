using Cake.Common.Tools.DotNet;
using Cake.Common.Tools.DotNet.Build;
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
        context.DotNetBuild(Path.Combine(Repository.Folder, Repository.Solution), new DotNetBuildSettings
        {
            Configuration = "Release",
            Verbosity = DotNetVerbosity.Quiet,
            NoLogo = true,
        });

        var outcome = TestProgram.RunAll(Path.Combine(Repository.Folder, ".out"), SideBySide, context, context.Invocation.Cancellation);
        context.Invocation.CloseWith(outcome.ToString());
        if (outcome.Failed > 0)
            throw new HormesisException($"{outcome.Failed} tests failed.");
    }
}
