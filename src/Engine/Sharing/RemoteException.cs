namespace Hormesis.Engine.Sharing;

/// <summary>A shared store did not do what it was asked. The message is what a sentence says of the store: <c>answers
/// 500</c>. It may hold words of the server.</summary>
public sealed class RemoteException(RemoteFault fault, string message, Exception? cause = null)
    : HormesisException(ForeignText.Shown(message), cause)
{
    public RemoteFault Fault => fault;

    /// <summary>How long it asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
