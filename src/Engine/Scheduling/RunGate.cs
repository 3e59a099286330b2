namespace Hormesis.Engine.Scheduling;

/// <summary>The lock of a run: whoever holds it may read and change the board and report to the observer.</summary>
internal sealed class RunGate
{
    private readonly object gate = new();

    public void Locked(Action action)
    {
        lock (gate)
            action();
    }

    public T Locked<T>(Func<T> function)
    {
        lock (gate)
            return function();
    }

    /// <summary>Lets all waiting threads test their conditions again; only for the owner of the lock.</summary>
    public void Changed() => Monitor.PulseAll(gate);

    /// <summary>Waits until a condition holds; it is tested with the lock held.</summary>
    public void WaitUntil(Func<bool> condition)
    {
        lock (gate)
        {
            while (!condition())
                Monitor.Wait(gate);
        }
    }
}
