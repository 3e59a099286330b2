using System.Runtime.InteropServices;

namespace Hormesis.Commands;

/// <summary>
/// A pipe whose reading end a process group holds. When this process ends, however it ends, the kernel closes the
/// writing end and sends SIGKILL to the group (fcntl(2), F_SETOWN and F_SETSIG), so that no program outlives its
/// worker.
/// </summary>
internal sealed class LifeLine : IDisposable
{
    private int reading;
    private int writing;

    public unsafe LifeLine()
    {
        var files = stackalloc int[2];
        if (NativeMethods.Pipe(files, NativeMethods.CloseOnExec) < 0)
            throw new IOException($"A pipe could not be made: {Marshal.GetLastPInvokeErrorMessage()}.");
        (reading, writing) = (files[0], files[1]);
    }

    /// <summary>Descriptor that the group's first process must inherit.</summary>
    public int ReadingEnd => reading;

    /// <summary>Binds the group's life to this process. A kernel that cannot do this changes nothing.</summary>
    public void Bind(int group)
    {
        if (NativeMethods.Control(reading, NativeMethods.SetSignal, NativeMethods.Kill) >= 0
            && NativeMethods.Control(reading, NativeMethods.SetOwner, -group) >= 0)
        {
            var flags = NativeMethods.Control(reading, NativeMethods.GetFlags, 0);
            _ = NativeMethods.Control(reading, NativeMethods.SetFlags, flags | NativeMethods.SignalDriven);
        }

        Close(ref reading);
    }

    public void Dispose()
    {
        Close(ref reading);
        Close(ref writing);
    }

    private static void Close(ref int file)
    {
        if (file >= 0)
            _ = NativeMethods.Close(file);
        file = -1;
    }
}
