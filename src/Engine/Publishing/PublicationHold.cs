using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Publishing;

/// <summary>Lock on the folder of a study's results, held while results are published or removed.</summary>
internal static class PublicationHold
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <param name="notice">Called with a sentence that names the owner if the lock is not free within three
    /// seconds.</param>
    /// <exception cref="OperationCanceledException">Stopped while waiting for the lock.</exception>
    public static KernelLock Take(
        StoreLayout layout, string study, Action<string> notice, CancellationToken cancellation) =>
        KernelLock.Acquire(
            layout.PublicationLock(study),
            owner => notice($"{layout.Study(study)}: {owner} is changing the results there; waiting for it."),
            cancellation,
            Patience).GetAwaiter().GetResult();
}
