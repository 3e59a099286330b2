using System.Runtime.Intrinsics.X86;
using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>Describes the processor and the GPUs of this machine.</summary>
internal static class MachineDescription
{
    private static readonly Lazy<Dictionary<string, string>> Processor = new(ReadProcessor);
    private static readonly IReadOnlyList<string> Gpus = GpusIn("/proc/driver/nvidia/gpus");

    /// <summary>Model and widest vectors, for a person: <c>AMD EPYC, family 26 model 2 (avx512)</c>.</summary>
    public static string Current { get; } =
        $"{MachineNames.OfModels([Field("model name") ?? "unknown processor"])}, family " +
            $"{Field("cpu family") ?? "?"} model {Field("model") ?? "?"} ({Widest()})";

    /// <summary><see cref="Current"/> and the GPUs: <c>…, GPU NVIDIA H200</c>; without GPUs the processor
    /// alone, with many models the first.</summary>
    public static string WithGpus { get; } = With(Gpus);

    /// <summary>What computes a stage with these numerics. On a GPU these are all GPUs of the machine: the driver does
    /// not say which one a process uses.</summary>
    public static string Of(Numerics? numerics) => Of(numerics, Gpus);

    /// <inheritdoc cref="Of(Numerics?)"/>
    /// <param name="gpus">Models of the machine's GPUs.</param>
    internal static string Of(Numerics? numerics, IReadOnlyList<string> gpus) =>
        numerics?.Device == "cuda" ? With(gpus) : Current;

    /// <summary>Models of the GPUs that NVIDIA's driver lists, each once, in ordinal order.</summary>
    /// <param name="folder">One folder for each GPU, with a file <c>information</c>.</param>
    internal static IReadOnlyList<string> GpusIn(string folder) =>
        [.. Lines(folder).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(field => field is ["Model", _]).Select(field => field[1]).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    /// <param name="gpus">Models.</param>
    internal static string With(IReadOnlyList<string> gpus) =>
        gpus.Count == 0 ? Current : $"{Current}, GPU {MachineNames.OfModels(gpus)}";

    private static IEnumerable<string> Lines(string folder)
    {
        try
        {
            return [.. Directory.GetDirectories(folder).SelectMany(gpu =>
                File.ReadLines(Path.Combine(gpu, "information")))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

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
