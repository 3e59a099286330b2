using System.Globalization;
using System.Runtime.Intrinsics.X86;

namespace Hormesis.Engine.Workers;

/// <summary>Describes the processor of this machine.</summary>
internal static class MachineDescription
{
    /// <summary>Fields that may decide which kernels a library chooses; clock rates and counters are left
    /// out.</summary>
    private static readonly string[] Identifying =
        ["vendor_id", "cpu family", "model", "model name", "stepping", "flags"];

    private static readonly Lazy<Dictionary<string, string>> Processor = new(ReadProcessor);

    /// <summary>Model and widest vectors, for a person: <c>AMD EPYC, family 26 model 2 (avx512)</c>.</summary>
    public static string Current { get; } =
        $"{Field("model name") ?? "unknown processor"}, family {Field("cpu family") ?? "?"} model " +
            $"{Field("model") ?? "?"} ({Widest()})";

    /// <summary>Digest of model, instructions and caches; equal if libraries see the same processor.</summary>
    public static string Identity { get; } =
        Digest.OfText(string.Join('\n', Identifying.Select(Field).Concat(Caches()))).Hex;

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

    private static IEnumerable<string> Caches()
    {
        for (var index = 0; ; index++)
        {
            var folder =
                string.Create(CultureInfo.InvariantCulture, $"/sys/devices/system/cpu/cpu0/cache/index{index}");
            if (!File.Exists(Path.Combine(folder, "size")))
                yield break;

            yield return $"{File.ReadAllText(Path.Combine(folder, "type")).Trim()} " +
                $"{File.ReadAllText(Path.Combine(folder, "size")).Trim()}";
        }
    }
}
