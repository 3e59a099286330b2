namespace Hormesis.Engine.Workers;

/// <summary>What is known of an action that came to its end.</summary>
/// <param name="Seconds">That its worker took.</param>
/// <param name="PeakBytes">Largest resident memory seen, bytes; null where unknown.</param>
/// <param name="Machine">Processor that it ran on, for a person.</param>
/// <param name="MachineClass">Machines that give the same bits (see <see cref="WorkerProgram"/>); null for a stage
/// without numerics.</param>
public sealed record Execution(double Seconds, long? PeakBytes, string Machine, string? MachineClass);
