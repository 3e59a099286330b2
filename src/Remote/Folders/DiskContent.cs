using Microsoft.Win32.SafeHandles;

namespace Hormesis.Remote.Folders;

/// <summary>A file on a disk that may stop answering. Each read uses its own buffer, because an abandoned read may
/// still fill it later.</summary>
/// <param name="offset">Position of the first byte to read.</param>
internal sealed class DiskContent(Disk disk, SafeFileHandle file, long offset) : Stream
{
    private long position = offset;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var (own, from) = (new byte[buffer.Length], position);
        var read = await disk.Ask(() => RandomAccess.Read(file, own, from), cancellationToken);
        own.AsSpan(0, read).CopyTo(buffer.Span);
        position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
