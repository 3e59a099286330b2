namespace Hormesis.Remote.Folders;

/// <summary>
/// A disk that may never answer, such as that of a server which is gone. Whoever asks can go on without an answer; the
/// question stays open on a thread of its own until the disk is back, and no more than a few of them do.
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

    /// <summary>A question that is still open may outlive whoever asked; nobody sees how it ends.</summary>
    public void Dispose() => questions.Dispose();
}
