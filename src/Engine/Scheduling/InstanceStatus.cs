using System.Collections.Immutable;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Scheduling;

/// <summary>State of an instance.</summary>
/// <param name="Reason">Why the instance would run, in one line. Empty if it is up to date and was made by a machine of
/// this machine's class.</param>
/// <param name="Changes">All differences from its last run's key; empty if they are not the reason.</param>
public sealed record InstanceStatus(StageInstance Instance, InstanceState State, string Reason,
    ImmutableArray<KeyChange> Changes)
{
    /// <summary>Class of the machine that made the current result; null if its bits do not depend on the machine, or
    /// there is no result.</summary>
    public string? MachineClass { get; init; }
}
