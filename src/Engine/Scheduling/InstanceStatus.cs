using System.Collections.Immutable;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Scheduling;

/// <summary>How an instance stands.</summary>
/// <param name="Reason">Why it would run, in one line; empty where it is up to date, and made by a machine of the class
/// of this one.</param>
/// <param name="Changes">Every difference from its last run's key; empty where that is not the reason.</param>
public sealed record InstanceStatus(StageInstance Instance, InstanceState State, string Reason,
    ImmutableArray<KeyChange> Changes)
{
    /// <summary>Class of the machine that made its current result; null where its bits do not depend on it, or there is
    /// none.</summary>
    public string? MachineClass { get; init; }
}
