using Hormesis.Networks.Runtime;
using Hormesis.Stages;

namespace Hormesis.Study;

/// <summary>Determines the class of the machine that runs it. The engine runs it; no study contains it.</summary>
internal sealed class SelfTestStage : Stage<SelfTestStage.Parameters>
{
    public override string Name => SelfTest.StageName;

    private static Output<string> Class => new(File.WriteAllText, SelfTest.Output);

    internal sealed record Parameters
    {
        public required string Device { get; init; }

        public required string InstructionSet { get; init; }

        /// <summary>Name of the processor, so that another processor has another key.</summary>
        public required string Processor { get; init; }
    }

    protected override void Run(Parameters parameters, StageContext context) =>
        context.Write(Class, MachineClass.Measure(parameters.Device, parameters.InstructionSet) + "\n");
}
