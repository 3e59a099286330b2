using System.Net;
using Hormesis.Engine.Sharing;

namespace Hormesis.Remote.Http;

/// <summary>A request body that reports each piece that was sent.</summary>
internal sealed class WatchedContent(RemoteContent content, Action progressed) : HttpContent
{
    private const int PieceBytes = 1 << 16;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context,
        CancellationToken cancellationToken)
    {
        await using var from = content.Open();
        var piece = new byte[PieceBytes];
        for (int read; (read = await from.ReadAsync(piece, cancellationToken)) > 0; progressed())
            await stream.WriteAsync(piece.AsMemory(0, read), cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = content.Size;
        return true;
    }
}
