namespace Hormesis.Build.Testing;

/// <summary>The lock that <c>cake.sh</c> takes with flock(1) while it builds: .NET locks a file in the same way.</summary>
public static class BuildLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until no one else builds; the lock ends with the stream.</summary>
    /// <param name="output">The build's output, an existing folder.</param>
    /// <exception cref="OperationCanceledException">Stopped while waiting.</exception>
    public static FileStream Take(string output, CancellationToken cancellation)
    {
        var path = Path.Combine(output, "cake.lock");
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                cancellation.WaitHandle.WaitOne(Pause);
            }
        }
    }
}
