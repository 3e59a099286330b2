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
    public static KernelLock? TryAcquire(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (IsHeld(error))
        {
            return null;
        }
    }

    /// <param name="waiting">Called once if another owner holds it.</param>
    public static async Task<KernelLock> Acquire(string path, Action waiting, CancellationToken cancellation)
    {
        for (var told = false; ; told = true)
        {
            if (TryAcquire(path) is { } acquired)
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
