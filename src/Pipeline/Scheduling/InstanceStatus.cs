using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Scheduling;

/// <summary>How an instance stands.</summary>
/// <param name="Reason">Why it would run, in one line; empty where it is up to date.</param>
public sealed record InstanceStatus(StageInstance Instance, InstanceState State, string Reason);
