namespace Hormesis.Engine.Scheduling;

/// <summary>A person stopped the run; the message says what the same command will go on with.</summary>
public sealed class RunStoppedException(string message) : HormesisException(message);
