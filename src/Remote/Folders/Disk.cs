namespace Hormesis.Remote.Folders;

/// <summary>
/// Calls a disk that may never answer, for example that of a server which is down. The caller can stop waiting; the
/// call then stays open on its own thread until the disk answers. The number of open calls is limited.
/// </summary>
internal sealed class Disk : IDisposable
{
    private const int MostOpen = 32;

    private readonly SemaphoreSlim questions = new(MostOpen);

    public Task<T> Ask<T>(Func<T> question, CancellationToken cancellation) =>
        Ask(() => Task.FromResult(question()), cancellation);

    public async Task<T> Ask<T>(Func<Task<T>> question, CancellationToken cancellation)
    {
        await questions.WaitAsync(cancellation);
        return await Task.Run(Answered, CancellationToken.None).WaitAsync(cancellation);

        async Task<T> Answered()
        {
            try
            {
                return await question();
            }
            finally
            {
                questions.Release();
            }
        }
    }

    /// <summary>Does not wait for open calls; their results are discarded.</summary>
    public void Dispose() => questions.Dispose();
}
