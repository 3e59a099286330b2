using System.Runtime.InteropServices;

namespace Hormesis.Pipeline.Tests.Fixtures;

internal static class NativeMethods
{
    /// <summary>Reads from an address without asking whether there is anything.</summary>
    [DllImport("libc", EntryPoint = "strlen", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern nint LengthOf(nint text);

    [DllImport("libc", EntryPoint = "abort", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern void Abort();
}
