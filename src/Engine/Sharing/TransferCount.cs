namespace Hormesis.Engine.Sharing;

/// <summary>Counts transferred contents, from any thread.</summary>
internal sealed class TransferCount
{
    private int contents;
    private long bytes;

    public int Contents => Volatile.Read(ref contents);

    public long Bytes => Volatile.Read(ref bytes);

    public void Add(long size)
    {
        Interlocked.Increment(ref contents);
        Interlocked.Add(ref bytes, size);
    }
}
