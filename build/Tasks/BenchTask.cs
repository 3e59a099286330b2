using Cake.Common;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;
using Hormesis.Build.Testing;

namespace Hormesis.Build.Tasks;

[TaskName("Bench")]
[TaskDescription("Measures the engine: fingerprints, hashing, synthetic graphs of 100 to 100,000 instances")]
public sealed class BenchTask : FrostingTask<BuildContext>
{
    private const string Name = "Hormesis.Benchmarks";

    public override void Run(BuildContext context)
    {
        CleanBuild.Run(context, $"benchmarks/{Name}/{Name}.csproj");
        var exitCode = context.StartProcess(
            System.IO.Path.Combine(Repository.Output, "bin", Name, "release", Name),
            new ProcessSettings { Arguments = new ProcessArgumentBuilder().Append("all")
                .AppendQuoted(AppContext.BaseDirectory) });
        if (exitCode != 0)
            throw new HormesisException($"{Name} ended with exit code {exitCode}; its output is above.");
    }
}
