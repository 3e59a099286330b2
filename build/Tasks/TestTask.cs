using Cake.Frosting;
using Hormesis.Build.Terminal;
using Hormesis.Build.Testing;

namespace Hormesis.Build.Tasks;

[TaskName("Test")]
[TaskDescription("Builds the solution and runs every test")]
public sealed class TestTask : FrostingTask<BuildContext>
{
    /// <summary>Limit of test programs at the same time; it is small because some tests start programs
    /// themselves.</summary>
    private const int SideBySide = 2;

    public override void Run(BuildContext context)
    {
        CleanBuild.Run(context, Repository.Solution);

        var cancellation = context.Invocation.Cancellation;
        var outcome = Failure.Guard(
            () => TestProgram.RunAll(Path.Combine(Repository.Folder, "tests"), Repository.Output, SideBySide,
                Screen.WriteLine, cancellation),
            cancellation);
        context.Invocation.CloseWith(_ => Screen.WriteLine($"{outcome}"));
        if (outcome.Failed > 0)
            throw new HormesisException($"{outcome.Failed} tests failed; their output is above.");
    }
}
