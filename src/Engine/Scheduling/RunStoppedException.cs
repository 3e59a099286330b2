namespace Hormesis.Engine.Scheduling;

/// <summary>A person stopped the run; the message says how to continue.</summary>
public sealed class RunStoppedException(string message) : HormesisException(message);
