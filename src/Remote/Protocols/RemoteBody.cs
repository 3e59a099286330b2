namespace Hormesis.Remote.Protocols;

/// <summary>A content while it is received.</summary>
/// <param name="owner">Object that is disposed with the body.</param>
internal sealed class RemoteBody(Stream content, long offset, IDisposable owner) : IDisposable
{
    public Stream Content => content;

    /// <summary>Position of the next byte of <see cref="Content"/>.</summary>
    public long Offset { get; set; } = offset;

    public void Dispose()
    {
        content.Dispose();
        owner.Dispose();
    }
}
