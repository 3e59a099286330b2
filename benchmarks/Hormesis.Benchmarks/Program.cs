using System.Globalization;
using Hormesis.Benchmarks;

// A program of its own for each size, so that one size's memory is not counted for the next.
if (args is ["hashing"])
    return HashingBenchmark.Run();
if (args is ["fingerprints", var folder])
    return FingerprintBenchmark.Run(folder);

return args is [var size] && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var instances)
    ? GraphBenchmark.Run(instances)
    : BenchmarkTable.Run([100, 1_000, 10_000, 100_000]);
