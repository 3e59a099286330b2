namespace Hormesis.Fuzz.Tests.Hosts;

/// <summary>Variables that cake.sh sets, and a home and temporary folder of the trial's own.</summary>
internal static class HostEnvironment
{
    /// <param name="folder">Holds <c>home</c> and <c>tmp</c>.</param>
    public static IReadOnlyDictionary<string, string?> Of(string folder) => new Dictionary<string, string?>
    {
        ["HOME"] = Path.Combine(folder, "home"),
        ["TMPDIR"] = Path.Combine(folder, "tmp"),
        ["NO_COLOR"] = "1",
        ["DOTNET_ROOT"] = Path.GetFullPath("../../../", Path.GetDirectoryName(typeof(object).Assembly.Location)!),
        ["DOTNET_GCgen0size"] = "0x3000000",
        ["MALLOC_MMAP_THRESHOLD_"] = "4294967296",
        ["MALLOC_TRIM_THRESHOLD_"] = "8589934592",
        ["MALLOC_TOP_PAD_"] = "268435456",
        ["HORMESIS_STORE_TOKEN"] = null,
    };
}
