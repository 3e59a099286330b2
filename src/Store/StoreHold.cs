using Hormesis.Files;

namespace Hormesis.Store;

/// <summary>Lock on the whole store: runs share it; a command that removes files holds it exclusively.</summary>
public static class StoreHold
{
    /// <param name="notice">Called with a sentence that names the owner if another process is cleaning the
    /// store.</param>
    /// <exception cref="HormesisException">A folder of the store is a link and must not be one.</exception>
    public static Task<KernelLock> Share(StoreLayout layout, Action<string> notice, CancellationToken cancellation)
    {
        StoreLinks.Refuse(layout);
        return KernelLock.Share(
            layout.StoreLock,
            owner => notice($"The store is being cleaned by {owner}; waiting for it."),
            cancellation);
    }

    /// <summary>Takes the lock exclusively; returns null if a run is in progress.</summary>
    /// <inheritdoc cref="Share"/>
    public static KernelLock? TryAlone(StoreLayout layout)
    {
        StoreLinks.Refuse(layout);
        return KernelLock.TryAcquire(layout.StoreLock);
    }
}
