using Microsoft.Win32.SafeHandles;

namespace Hormesis.Remote.Folders;

/// <summary>A file of a disk that may stop answering. It is read into memory of its own, which a read that nobody waits
/// for any more may still fill.</summary>
/// <param name="offset">Of the first byte that is read.</param>
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
