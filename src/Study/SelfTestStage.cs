using Hormesis.Networks.Runtime;
using Hormesis.Stages;

namespace Hormesis.Study;

/// <summary>The class of the machine that runs it; part of no study.</summary>
public sealed class SelfTestStage : Stage<SelfTestParameters>
{
    public override string Name => SelfTest.StageName;

    protected override void Run(SelfTestParameters parameters, StageContext context) =>
        File.WriteAllText(context.Output(SelfTest.Output),
            MachineClass.Measure(parameters.Device, parameters.InstructionSet) + "\n");
}
