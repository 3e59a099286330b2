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

    public override void Run(BuildContext context) => BuiltProgram.Run(
        context, $"benchmarks/{Name}", Name,
        new ProcessArgumentBuilder().Append("all").AppendQuoted(AppContext.BaseDirectory));
}
