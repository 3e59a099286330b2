using System.Collections.Immutable;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Status;

/// <summary>State of an instance.</summary>
/// <param name="Reason">Why the instance would run, in one line; empty if it is up to date.</param>
/// <param name="Changes">All differences from its last run's key; empty if they are not the reason.</param>
public sealed record InstanceStatus(StageInstance Instance, InstanceState State, string Reason,
    ImmutableArray<KeyChange> Changes);
