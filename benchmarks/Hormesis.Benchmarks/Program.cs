using System.Globalization;
using Hormesis.Benchmarks;
using Hormesis.Benchmarks.Cluster;

// A program of its own for each size, so that one size's memory is not counted for the next.
return args switch
{
    ["step", .. var training] => StepProgram.Run(TimedTraining.Parse(training), isMixed: false),
    ["mixed-step", .. var training] => StepProgram.Run(TimedTraining.Parse(training), isMixed: true),
    ["steps", var python, var script] => StepBenchmark.Run(TimedTraining.Of("cpu"), python, script),
    ["steps", var python, var script, var device] => StepBenchmark.Run(TimedTraining.Of(device), python, script),
    ["mixed-steps", var device] => StepBenchmark.Run(TimedTraining.Of(device)),
    ["no-op", var size] when int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var instances) =>
        NoOpBenchmark.RunSynthetic(instances),
    ["no-op", _, ..] => NoOpBenchmark.Run(args[1..]),
    ["cluster", .. var month] => ClusterBenchmark.Run(ClusterMonth.Parse(month)),
    ["cluster-graph", .. var month] => ClusterBenchmark.WriteGraph(ClusterMonth.Parse(month)),
    ["again", var size, var artifacts] =>
        GraphBenchmark.Again(int.Parse(size, CultureInfo.InvariantCulture), artifacts),
    ["hashing"] => HashingBenchmark.Run(),
    ["fingerprints", var folder] => FingerprintBenchmark.Run(folder),
    ["cold-fingerprints", var host] => ColdFingerprints.Run(host),
    ["all", var host] => Math.Max(Math.Max(ColdFingerprints.Run(host), HashingBenchmark.Run()), BenchmarkTable.Run()),
    [var size] when int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var instances) =>
        GraphBenchmark.Run(instances),
    _ => BenchmarkTable.Run(),
};
