namespace Hormesis.Remote.Protocols;

/// <summary>A content on its way.</summary>
/// <param name="owner">Disposed of with it.</param>
internal sealed class RemoteBody(Stream content, long offset, IDisposable owner) : IDisposable
{
    public Stream Content => content;

    /// <summary>Of the next byte of <see cref="Content"/>.</summary>
    public long Offset { get; set; } = offset;

    public void Dispose()
    {
        content.Dispose();
        owner.Dispose();
    }
}
