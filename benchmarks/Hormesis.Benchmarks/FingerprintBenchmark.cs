using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Hormesis.Files;
using Hormesis.Fingerprints;

namespace Hormesis.Benchmarks;

/// <summary>
/// Computes the fingerprints of all stages of a built host, in a process that has just started and without a cache:
/// from opening the assemblies to the last digest in the cache.
/// </summary>
internal static class FingerprintBenchmark
{
    /// <summary>Milliseconds. They are paid once a build.</summary>
    private const double Promised = 1000;

    /// <param name="folder">With the host and its assemblies.</param>
    /// <returns>The exit code: 1 where it took longer than promised.</returns>
    public static int Run(string folder)
    {
        using var scratch = new ScratchFolder();
        EntryPoint[] stages =
            [.. Stages(Path.Combine(folder, "Hormesis.Study.dll"))
            .Select(type => new EntryPoint("Hormesis.Study", type))];
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        CodeFingerprints.OfFolder(folder, "Hormesis.Build", Path.Combine(scratch.Path, "fingerprints")).Of(stages);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        var used = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Fingerprints of {stages.Length} stages: {elapsed:F0} ms, {used:F0} ms of processor time"));
        return elapsed < Promised ? 0 : 1;
    }

    private static IEnumerable<string> Stages(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var reader = image.GetMetadataReader();
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            var name = $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
            if (name.StartsWith("Hormesis.Study.", StringComparison.Ordinal)
                && name.EndsWith("Stage", StringComparison.Ordinal)
                && !type.Attributes.HasFlag(TypeAttributes.Abstract))
                yield return name;
        }
    }
}
