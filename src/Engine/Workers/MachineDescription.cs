using System.Runtime.Intrinsics.X86;

namespace Hormesis.Engine.Workers;

/// <summary>Describes the processor of this machine.</summary>
internal static class MachineDescription
{
    private static readonly Lazy<Dictionary<string, string>> Processor = new(ReadProcessor);

    /// <summary>Model and widest vectors, for a person: <c>AMD EPYC, family 26 model 2 (avx512)</c>.</summary>
    public static string Current { get; } =
        $"{Field("model name") ?? "unknown processor"}, family {Field("cpu family") ?? "?"} model " +
            $"{Field("model") ?? "?"} ({Widest()})";

    private static string Widest() => Avx512F.IsSupported ? "avx512" : Avx2.IsSupported ? "avx2" : "no avx2";

    private static string? Field(string name) => Processor.Value.GetValueOrDefault(name);

    /// <summary>Reads the fields of the first processor in /proc/cpuinfo; empty if it cannot be read.</summary>
    private static Dictionary<string, string> ReadProcessor()
    {
        try
        {
            return File.ReadLines("/proc/cpuinfo").TakeWhile(line => line.Length > 0)
                .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
                .Where(field => field.Length == 2)
                .DistinctBy(field => field[0])
                .ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
