using System.Runtime.InteropServices;

namespace Hormesis.Build;

/// <summary>One run of this program: how it may be stopped, and how it ends.</summary>
public sealed class Invocation : IDisposable
{
    private const int Interrupted = 130; // 128 + SIGINT, as shells report it

    private readonly CancellationTokenSource cancellation = new();
    private readonly List<PosixSignalRegistration> signals = [];
    private Timer? deadline;
    private Action<int>? close;

    public Invocation()
    {
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop));
    }

    /// <summary>
    /// What the program has to end in after Ctrl-C. Workers of this machine are ended within two seconds, and then
    /// there is something to say.
    /// </summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Requested by Ctrl-C or SIGTERM; a second one, or <see cref="Grace"/>, end the program there and
    /// then.</summary>
    public CancellationToken Cancellation => cancellation.Token;

    /// <summary>Sets what ends the output, below Cake's report; it is told the exit code.</summary>
    public void CloseWith(Action<int> close) => this.close = close;

    /// <summary>Runs what waits for a person, for whom <see cref="Grace"/> is not enough.</summary>
    public T Unhurried<T>(Func<T> function)
    {
        deadline?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            return function();
        }
        finally
        {
            deadline?.Change(Grace, Timeout.InfiniteTimeSpan);
        }
    }

    /// <returns>The program's exit code: Cake's, or 130 after Ctrl-C.</returns>
    public int End(int exitCode)
    {
        var ending = cancellation.IsCancellationRequested ? Interrupted : exitCode;
        close?.Invoke(ending);
        return ending;
    }

    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        deadline?.Dispose();
        cancellation.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (cancellation.IsCancellationRequested)
            Environment.Exit(Interrupted);

        deadline = new(_ => Environment.Exit(Interrupted), null, Grace, Timeout.InfiniteTimeSpan);
        cancellation.Cancel();
    }
}
