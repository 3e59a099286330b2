namespace Hormesis.Engine.Sharing;

/// <summary>
/// A request to a shared store failed. The message is a predicate whose subject is the shared store: <c>answers
/// 500</c>. It may contain text from the server.
/// </summary>
public sealed class RemoteException(RemoteFault fault, string message, Exception? cause = null)
    : HormesisException(ForeignText.Shown(message), cause)
{
    public RemoteFault Fault => fault;

    /// <summary>Time after which the server wants to be asked again; null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
