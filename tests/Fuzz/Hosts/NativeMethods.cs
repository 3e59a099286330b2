using System.Runtime.InteropServices;

namespace Hormesis.Fuzz.Tests.Hosts;

internal static class NativeMethods
{
    public const int Interrupt = 2;
    public const int Killed = 9;
    public const int Terminate = 15;

    /// <param name="process">A negative number is a process group's.</param>
    /// <returns>0 if the signal was sent.</returns>
    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern int Kill(int process, int signal);
}
