namespace Hormesis.Engine.Sharing;

/// <summary>
/// A store beyond this machine that keeps contents by name, <c>ac/KEY</c> and <c>cas/SHA256</c>, as Bazel's HTTP
/// caching protocol does. Retries, back-off and time limits are the transport's own. Nothing that it hands over is
/// believed: whoever reads checks.
/// </summary>
public interface IRemoteTransport : IDisposable
{
    /// <param name="name">As of <see cref="RemoteName"/>.</param>
    /// <param name="size">Bytes that the content must have.</param>
    /// <returns>Whether it is there and, as far as the server tells sizes, of this one.</returns>
    /// <exception cref="RemoteException">The server does not answer, or refuses.</exception>
    Task<bool> Has(string name, long size, CancellationToken cancellation);

    /// <summary>Hands over a content in pieces, from a byte on and each byte once, however often it was
    /// interrupted.</summary>
    /// <param name="offset">Of the first byte that is wanted.</param>
    /// <param name="size">Bytes that the content has, or may have at most: how long it may take depends on it.</param>
    /// <param name="take">Gets each piece, which is its own only until it returns. What it throws ends the
    /// transfer.</param>
    /// <returns>False where there is none.</returns>
    /// <exception cref="RemoteException">The server does not answer, or refuses.</exception>
    Task<bool> Get(string name, long offset, long size, Func<ReadOnlyMemory<byte>, ValueTask> take,
        CancellationToken cancellation);

    /// <summary>Stores a content whole or not at all; one of that name is replaced.</summary>
    /// <exception cref="RemoteException">The server does not answer, refuses, or is full.</exception>
    Task Put(string name, RemoteContent content, CancellationToken cancellation);
}
