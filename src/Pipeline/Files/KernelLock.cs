namespace Hormesis.Pipeline.Files;

/// <summary>
/// A lock between processes that the kernel drops when its owner dies, however it dies. The file stays: removing it
/// would let two owners hold two files of one name.
/// </summary>
internal sealed class KernelLock : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private KernelLock(FileStream file) => this.file = file;

    /// <summary>Null where another owner holds it.</summary>
    public static KernelLock? TryAcquire(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>One of several owners; null where another holds it alone.</summary>
    public static KernelLock? TryShare(string path) => TryOpen(path, FileAccess.Read, FileShare.Read);

    private static KernelLock? TryOpen(string path, FileAccess access, FileShare share)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new(new(path, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException error) when (IsHeld(error))
        {
            return null;
        }
    }

    /// <param name="waiting">Called once if another owner holds it.</param>
    public static Task<KernelLock> Acquire(string path, Action waiting, CancellationToken cancellation) =>
        Acquire(() => TryAcquire(path), waiting, cancellation);

    /// <inheritdoc cref="Acquire(string, Action, CancellationToken)"/>
    public static Task<KernelLock> Share(string path, Action waiting, CancellationToken cancellation) =>
        Acquire(() => TryShare(path), waiting, cancellation);

    private static async Task<KernelLock> Acquire(Func<KernelLock?> tryAcquire, Action waiting, CancellationToken cancellation)
    {
        for (var told = false; ; told = true)
        {
            if (tryAcquire() is { } acquired)
                return acquired;
            if (!told)
                waiting();
            await Task.Delay(Poll, cancellation);
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>EWOULDBLOCK of flock(2).</summary>
    private static bool IsHeld(IOException error) => error.HResult == 11;
}
