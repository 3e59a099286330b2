using Hormesis.Engine.Sharing;

namespace Hormesis.Remote.Protocols;

/// <summary>
/// One try of one request, in a server's own words. A failure is a <see cref="RemoteException"/>, or an
/// <see cref="IOException"/> while a body is read.
/// </summary>
internal interface IRemoteProtocol : IDisposable
{
    /// <returns>Bytes; null where there is none, and negative where the server does not tell.</returns>
    Task<long?> SizeOf(string name, CancellationToken cancellation);

    /// <param name="offset">From where on it is wanted; a server that cannot, begins at 0.</param>
    /// <returns>Null where there is none.</returns>
    Task<RemoteBody?> Open(string name, long offset, CancellationToken cancellation);

    /// <param name="progressed">Called whenever a piece was handed over.</param>
    Task Put(string name, RemoteContent content, Action progressed, CancellationToken cancellation);
}
