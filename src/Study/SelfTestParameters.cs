namespace Hormesis.Study;

/// <summary>As <see cref="SelfTestStage"/> is asked by the engine.</summary>
public sealed record SelfTestParameters
{
    public required string Device { get; init; }

    public required string InstructionSet { get; init; }

    /// <summary>Only so that another processor has another key.</summary>
    public required string Processor { get; init; }
}
