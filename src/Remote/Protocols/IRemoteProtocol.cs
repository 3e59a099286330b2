using Hormesis.Engine.Sharing;

namespace Hormesis.Remote.Protocols;

/// <summary>
/// One try of one request, in a server's protocol. Failures are <see cref="RemoteException"/>s, or
/// <see cref="IOException"/>s while a body is read.
/// </summary>
internal interface IRemoteProtocol : IDisposable
{
    /// <returns>Size in bytes; null if the content does not exist, negative if the server does not say.</returns>
    Task<long?> SizeOf(string name, CancellationToken cancellation);

    /// <param name="offset">First byte wanted; a server without range support starts at 0.</param>
    /// <returns>Null if the content does not exist.</returns>
    Task<RemoteBody?> Open(string name, long offset, CancellationToken cancellation);

    /// <param name="progressed">Called after each piece that was sent.</param>
    Task Put(string name, RemoteContent content, Action progressed, CancellationToken cancellation);
}
