using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Hormesis.Engine.Workers;

/// <summary>
/// Tells a stage to stop: on SIGTERM, or when standard input ends, which happens even if the host was killed. A stage
/// that does not stop in time is killed.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    /// <summary>
    /// Time that a stage has to stop. It is less than the two seconds within which a stopped run must end.
    /// </summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.5);

    private readonly CancellationTokenSource source = new();
    private readonly ManualResetEventSlim ended = new();
    private readonly PosixSignalRegistration terminate;
    private readonly PosixSignalRegistration interrupt;

    public StopSignal(bool stopsWithInput)
    {
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            StartThread(Stop);
        });
        // Ctrl-C is sent to the whole process group; the host decides what to do.
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        if (stopsWithInput)
            StartThread(WaitForEndOfInput);
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        ended.Set();
        terminate.Dispose();
        interrupt.Dispose();
    }

    private static void StartThread(Action action) => new Thread(() => action()) { IsBackground = true }.Start();

    private void WaitForEndOfInput()
    {
        using var input = Console.OpenStandardInput();
        var buffer = new byte[64];
        while (input.Read(buffer) > 0)
        {
        }

        Stop();
    }

    private void Stop()
    {
        source.Cancel();
        if (!ended.Wait(Grace))
            Process.GetCurrentProcess().Kill();
    }
}
