using System.Collections.Concurrent;

namespace Hormesis.Engine.Scheduling;

/// <summary>Lets instances of one run that have equal keys take turns, so that the first makes the result for
/// all.</summary>
internal sealed class KeyTurns
{
    private readonly ConcurrentDictionary<Digest, SemaphoreSlim> turns = new();

    /// <summary>Waits for the turn of an instance, which lasts until it is disposed.</summary>
    public async Task<IDisposable> Take(Digest key, CancellationToken cancellation)
    {
        var turn = turns.GetOrAdd(key, _ => new(1));
        await turn.WaitAsync(cancellation);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
