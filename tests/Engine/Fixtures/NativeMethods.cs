using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hormesis.Engine.Tests.Fixtures;

internal static class NativeMethods
{
    /// <summary>Reads from an address without asking whether there is anything.</summary>
    [DllImport("libc", EntryPoint = "strlen", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern nint LengthOf(nint text);

    [DllImport("libc", EntryPoint = "abort", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern void Abort();

    [DllImport("libc", EntryPoint = "syscall", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern long Call(long number, SafeFileHandle file, ref PageCache.Range range,
        ref PageCache.Pages pages, uint flags);
}
