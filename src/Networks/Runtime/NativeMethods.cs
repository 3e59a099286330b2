using System.Runtime.InteropServices;

namespace Hormesis.Networks.Runtime;

/// <summary>
/// Functions of libtorch that TorchSharp 0.107 does not offer: <c>at::autocast</c> (ATen/autocast_mode.h), by the names
/// of the Itanium C++ ABI. They set state of the calling thread.
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
}
