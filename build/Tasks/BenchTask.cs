using Cake.Common.Tools.DotNet;
using Cake.Common.Tools.DotNet.Run;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;
using Hormesis.Build.Testing;

namespace Hormesis.Build.Tasks;

[TaskName("Bench")]
[TaskDescription("Measures the engine: fingerprints, hashing, synthetic graphs of 100 to 100,000 instances")]
public sealed class BenchTask : FrostingTask<BuildContext>
{
    private const string Project = "benchmarks/Hormesis.Benchmarks/Hormesis.Benchmarks.csproj";

    public override void Run(BuildContext context)
    {
        var cancellation = context.Invocation.Cancellation;
        using var held = Failure.Guard(() => BuildLock.Take(Repository.Output, cancellation), cancellation);
        context.DotNetRun(
            System.IO.Path.Combine(Repository.Folder, Project),
            new ProcessArgumentBuilder().Append("all").AppendQuoted(AppContext.BaseDirectory),
            new DotNetRunSettings { Configuration = "Release" });
    }
}
