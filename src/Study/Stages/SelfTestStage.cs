using Hormesis.Engine.Workers;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;

namespace Hormesis.Study.Stages;

/// <summary>The class of the machine that runs it; part of no study.</summary>
public sealed class SelfTestStage : Stage<SelfTestParameters>
{
    public override string Name => WorkerProgram.SelfTest;

    protected override void Run(SelfTestParameters parameters, StageContext context) =>
        File.WriteAllText(context.Output(WorkerProgram.SelfTestOutput),
            MachineClass.Measure(parameters.Device, parameters.InstructionSet) + "\n");
}
