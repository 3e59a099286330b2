using System.Runtime.InteropServices;

namespace Hormesis.Networks.Runtime;

/// <summary>
/// Functions of libtorch that TorchSharp 0.107 does not offer, by the names of the Itanium C++ ABI:
/// <c>at::autocast</c> (ATen/autocast_mode.h), which sets state of the calling thread, and <c>at::Context</c>
/// (ATen/Context.h), which is one for the process.
/// </summary>
internal static partial class NativeMethods
{
    private const string Library = "libtorch_cpu";

    [LibraryImport(Library, EntryPoint = "_ZN2at8autocast20set_autocast_enabledEN3c1010DeviceTypeEb")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial void SetAutocastEnabled(sbyte device, [MarshalAs(UnmanagedType.U1)] bool isEnabled);

    [LibraryImport(Library,
        EntryPoint = "_ZN2at8autocast18set_autocast_dtypeEN3c1010DeviceTypeENS1_10ScalarTypeE")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial void SetAutocastType(sbyte device, sbyte type);

    [LibraryImport(Library, EntryPoint = "_ZN2at8autocast11clear_cacheEv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial void ClearAutocastCache();

    [LibraryImport(Library, EntryPoint = "_ZN2at13globalContextEv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint GlobalContext();

    [LibraryImport(Library, EntryPoint = "_ZN2at7Context21setDeterministicCuDNNEb")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial void SetDeterministicCudnn(
        nint context, [MarshalAs(UnmanagedType.U1)] bool isDeterministic);

    [LibraryImport(Library, EntryPoint = "_ZNK2at7Context18deterministicCuDNNEv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool IsCudnnDeterministic(nint context);
}
