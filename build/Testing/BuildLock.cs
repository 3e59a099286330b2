using Hormesis.Files;

namespace Hormesis.Build.Testing;

/// <summary>The lock that <c>cake.sh</c> takes with flock(1) while it builds.</summary>
public static class BuildLock
{
    /// <summary>Waits until no one else builds.</summary>
    /// <param name="waiting">Called once, with the owner as far as it is known, if someone does.</param>
    /// <param name="output">The build's output, an existing folder.</param>
    /// <exception cref="OperationCanceledException">Stopped while waiting.</exception>
    public static KernelLock Take(string output, Action<string> waiting, CancellationToken cancellation) =>
        KernelLock.Acquire(Path.Combine(output, "cake.lock"), waiting, cancellation).GetAwaiter().GetResult();
}
