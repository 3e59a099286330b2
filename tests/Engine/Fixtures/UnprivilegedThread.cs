using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>Takes from this thread what lets root read and write where a mode forbids it (capabilities(7)), for as long
/// as the test has it.</summary>
internal sealed class UnprivilegedThread : IDisposable
{
    private const uint Version = 0x20080522; // _LINUX_CAPABILITY_VERSION_3
    private const uint ReadAndWriteAnything = 0b110; // CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH

    private readonly int thread = Environment.CurrentManagedThreadId;
    private readonly Capabilities before;

    public UnprivilegedThread()
    {
        var header = new Header { Version = Version };
        Require(NativeMethods.GetCapabilities(ref header, ref before));
        Set(before with { Effective = before.Effective & ~ReadAndWriteAnything });
    }

    public void Dispose()
    {
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        Set(before);
    }

    private static void Set(Capabilities capabilities)
    {
        var header = new Header { Version = Version };
        Require(NativeMethods.SetCapabilities(ref header, ref capabilities));
    }

    private static void Require(int answer)
    {
        if (answer != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        public uint Version;
        public int Thread;
    }

    /// <summary>Capabilities 0 to 31, then 32 to 63.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private record struct Capabilities
    {
        public uint Effective;
        public uint Permitted;
        public uint Inheritable;
        public uint EffectiveAbove;
        public uint PermittedAbove;
        public uint InheritableAbove;
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "capget", ExactSpelling = true, SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int GetCapabilities(ref Header header, ref Capabilities capabilities);

        [DllImport("libc", EntryPoint = "capset", ExactSpelling = true, SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int SetCapabilities(ref Header header, ref Capabilities capabilities);
    }
}
