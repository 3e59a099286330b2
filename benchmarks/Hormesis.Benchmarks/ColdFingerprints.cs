using System.Diagnostics;
using Hormesis.Files;

namespace Hormesis.Benchmarks;

/// <summary>
/// Runs <see cref="FingerprintBenchmark"/> in processes that have just started, with the machine code that the host
/// has: this program is copied beside the host's own assemblies.
/// </summary>
internal static class ColdFingerprints
{
    /// <summary>The best of so many counts: other programs only slow one down.</summary>
    private const int Repetitions = 5;

    /// <param name="host">The folder that cake.sh runs its host from.</param>
    /// <returns>The exit code: 1 where it took longer than promised each time.</returns>
    public static int Run(string host)
    {
        using var scratch = new ScratchFolder();
        Copy(AppContext.BaseDirectory, scratch.Path, "*");
        Copy(host, scratch.Path, "Hormesis.*.dll");
        return Enumerable.Range(0, Repetitions).Min(_ => Measure(scratch.Path, host));
    }

    private static int Measure(string folder, string host)
    {
        using var process =
            Process.Start(Path.Combine(folder, Path.GetFileName(Environment.ProcessPath!)), ["fingerprints", host]);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>All but native libraries, which are large and not needed.</summary>
    private static void Copy(string from, string to, string pattern)
    {
        foreach (var path in Directory.EnumerateFiles(from, pattern)
            .Where(path => !path.Contains(".so", StringComparison.Ordinal)))
            File.Copy(path, Path.Combine(to, Path.GetFileName(path)), overwrite: true);
    }
}
