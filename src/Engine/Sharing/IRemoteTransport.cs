namespace Hormesis.Engine.Sharing;

/// <summary>
/// A store outside this machine that keeps contents by name, <c>ac/KEY</c> and <c>cas/SHA256</c>, as in Bazel's HTTP
/// caching protocol. The transport handles retries, back-off and time limits itself. Its contents are not trusted: the
/// reader checks them.
/// </summary>
public interface IRemoteTransport : IDisposable
{
    /// <param name="name">A name of <see cref="RemoteName"/>.</param>
    /// <param name="size">Size in bytes that the content must have.</param>
    /// <returns>True if the content exists and, if the server reports sizes, has this size.</returns>
    /// <exception cref="RemoteException">The server does not answer, or refuses.</exception>
    Task<bool> Has(string name, long size, CancellationToken cancellation);

    /// <summary>Delivers a content in pieces from an offset on; delivers each byte once, even after
    /// interruptions.</summary>
    /// <param name="offset">Position of the first byte wanted.</param>
    /// <param name="size">Size, or largest size, of the content in bytes; it limits the time.</param>
    /// <param name="take">Receives each piece, which is valid only during the call. An exception from it ends the
    /// transfer.</param>
    /// <returns>False if the content does not exist.</returns>
    /// <exception cref="RemoteException">The server does not answer, or refuses.</exception>
    Task<bool> Get(string name, long offset, long size, Func<ReadOnlyMemory<byte>, ValueTask> take,
        CancellationToken cancellation);

    /// <summary>Stores a content completely or not at all; replaces a content of the same name.</summary>
    /// <exception cref="RemoteException">The server does not answer, refuses, or is full.</exception>
    Task Put(string name, RemoteContent content, CancellationToken cancellation);
}
