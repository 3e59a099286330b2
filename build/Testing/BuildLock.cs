using Hormesis.Files;

namespace Hormesis.Build.Testing;

/// <summary>The lock that <c>cake.sh</c> takes with flock(1) while it builds.</summary>
public static class BuildLock
{
    /// <summary>Waits until no one else builds.</summary>
    /// <param name="output">The build's output, an existing folder.</param>
    /// <exception cref="OperationCanceledException">Stopped while waiting.</exception>
    public static KernelLock Take(string output, CancellationToken cancellation) =>
        KernelLock.Acquire(Path.Combine(output, "cake.lock"), () => { }, cancellation).GetAwaiter().GetResult();
}
