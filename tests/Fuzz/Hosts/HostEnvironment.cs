namespace Hormesis.Fuzz.Tests.Hosts;

/// <summary>
/// What a trial's commands do not inherit: a home and a temporary folder of its own, and plain output. cake.sh, under
/// which every host runs, sets what native libraries read.
/// </summary>
internal static class HostEnvironment
{
    /// <param name="folder">Holds <c>home</c> and <c>tmp</c>.</param>
    public static IReadOnlyDictionary<string, string?> Of(string folder) => new Dictionary<string, string?>
    {
        ["HOME"] = Path.Combine(folder, "home"),
        ["TMPDIR"] = Path.Combine(folder, "tmp"),
        ["NO_COLOR"] = "1",
        ["DOTNET_ROOT"] = Path.GetFullPath("../../../", Path.GetDirectoryName(typeof(object).Assembly.Location)!),
        ["HORMESIS_STORE_TOKEN"] = null,
    };
}
