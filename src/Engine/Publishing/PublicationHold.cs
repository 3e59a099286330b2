using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Publishing;

/// <summary>The lock on the folder of a study's results. It is held while results are shown or removed.</summary>
internal static class PublicationHold
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <param name="notice">Gets a sentence that names the owner, if the lock is not free within three seconds.</param>
    /// <exception cref="OperationCanceledException">Stopped while waiting.</exception>
    public static KernelLock Take(
        StoreLayout layout, string study, Action<string> notice, CancellationToken cancellation) =>
        KernelLock.Acquire(
            layout.PublicationLock(study),
            owner => notice($"{layout.Study(study)}: {owner} is changing the results there; waiting for it."),
            cancellation,
            Patience).GetAwaiter().GetResult();
}
