using System.Diagnostics;
using System.Globalization;

namespace Hormesis.Benchmarks;

/// <summary>Runs this program once for each size and shows what each said.</summary>
internal static class BenchmarkTable
{
    private static readonly int[] Sizes = [100, 1_000, 10_000, 100_000];

    /// <returns>The exit code: 0 where every size kept its limits.</returns>
    public static int Run()
    {
        Console.WriteLine($"{"instances",9} {"plan s",8} {"first s",8} {"first cpu",9} {"peak MB",8} " +
            $"{"no-op s",8} {"no-op cpu",9} {"peak MB",8}");
        var worst = 0;
        foreach (var size in Sizes)
        {
            using var process = Process.Start(Environment.ProcessPath!, [size.ToString(CultureInfo.InvariantCulture)]);
            process.WaitForExit();
            worst = Math.Max(worst, process.ExitCode);
        }

        return worst;
    }
}
