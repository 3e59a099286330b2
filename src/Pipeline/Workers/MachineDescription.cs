using System.Runtime.Intrinsics.X86;

namespace Hormesis.Pipeline.Workers;

/// <summary>The processor, for a person who wonders why bits differ.</summary>
internal static class MachineDescription
{
    /// <summary>Its model and the widest vectors that it offers: <c>AMD EPYC 7763 (avx2)</c>.</summary>
    public static string Current { get; } = $"{Model()} ({(Avx512F.IsSupported ? "avx512" : Avx2.IsSupported ? "avx2" : "no avx2")})";

    private static string Model()
    {
        const string field = "model name";
        try
        {
            return File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown processor";
        }
        catch (IOException)
        {
            return "unknown processor";
        }
    }
}
