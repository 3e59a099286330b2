using System.Runtime.InteropServices;

namespace Hormesis.Build;

/// <summary>One run of this program: handles its interruption and its end.</summary>
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
    /// Time limit of the program after Ctrl-C. Workers of this machine are ended within two seconds; the rest is for
    /// the final messages.
    /// </summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Cancelled by Ctrl-C or SIGTERM; a second signal, or the end of <see cref="Grace"/>, exits the program
    /// immediately.</summary>
    public CancellationToken Cancellation => cancellation.Token;

    /// <summary>Sets the action that ends the output, below Cake's report; it receives the exit code.</summary>
    public void CloseWith(Action<int> close) => this.close = close;

    /// <summary>Runs a function that waits for a person, with the time limit of <see cref="Grace"/>
    /// suspended.</summary>
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
