using Cake.Core.Diagnostics;
using Cake.Frosting;
using Hormesis.Build.Commands;

namespace Hormesis.Build.Tasks;

[TaskName("SelfTest")]
[TaskDescription("Checks that this processor, or an emulated --processor, computes the bits of portable numerics")]
public sealed class SelfTestTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var processor = context.CommandLine.Processor;
        if (!SelfTestProgram.Succeeds(processor))
        {
            throw new HormesisException(
                $"""
                {Name(processor)} computes other bits than portable numerics promise, in the lines above that say so.
                Please report the lines and the processor. With numerics.mode: native in experiments.yaml a study runs
                on it, with bits of that machine.
                """);
        }

        context.Log.Information("{0}", $"{Name(processor)} computes the bits that portable numerics promise.");
    }

    private static string Name(string? processor) => processor is null ? "This processor" : $"The emulated {processor}";
}
