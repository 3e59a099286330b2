using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Hormesis.Engine.Workers;

/// <summary>
/// Tells a stage to stop: on SIGTERM, and when standard input ends, which the kernel sees to even if the host was
/// killed. A stage that does not heed it in time is ended by force.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    /// <summary>Below the two seconds that a person is promised.</summary>
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
        // Ctrl-C reaches the whole process group; the host decides.
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
