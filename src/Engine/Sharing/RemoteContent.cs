namespace Hormesis.Engine.Sharing;

/// <summary>A content to be stored.</summary>
/// <param name="Open">Opens the content at its first byte; called again for each try.</param>
/// <param name="Size">In bytes.</param>
public sealed record RemoteContent(Func<Stream> Open, long Size)
{
    public static RemoteContent Of(byte[] content) =>
        new(() => new MemoryStream(content, writable: false), content.Length);

    public static RemoteContent OfFile(string path, long size) => new(() => File.OpenRead(path), size);
}
