using System.Diagnostics;
using System.Globalization;
using Hormesis.Engine.Workers;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;

namespace Hormesis.Benchmarks;

/// <summary>Steps of the trainings beside the same steps in PyTorch, in turn, each in its own process.</summary>
internal static class StepBenchmark
{
    private const int Rounds = 5;

    /// <param name="python">Python that can import torch.</param>
    /// <param name="script"><c>benchmarks/pytorch/steps.py</c>.</param>
    /// <returns>The exit code: 0.</returns>
    public static int Run(IReadOnlyList<TimedTraining> trainings, string python, string script)
    {
        Console.WriteLine($"{"training",-34} {"ours ms",9} {"PyTorch ms",10} {"ratio",6}  each round's ratio");
        foreach (var training in trainings)
        {
            ProcessStartInfo Theirs() => Start(python, [script, .. training.Arguments]);
            (double Ours, double Theirs)[] rounds =
                [.. Enumerable.Range(0, Rounds).Select(_ => (Ours(training), Milliseconds(Theirs())))];
            double[] ratios = [.. rounds.Select(round => round.Ours / round.Theirs).Order()];
            var all = string.Join(' ', ratios.Select(ratio => ratio.ToString("F3", CultureInfo.InvariantCulture)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{NameOf(training),-34} {rounds.Min(round => round.Ours),9:F2} "
                + $"{rounds.Min(round => round.Theirs),10:F2} {ratios[Rounds / 2],6:F3}  {all}"));
        }

        return 0;
    }

    /// <summary>Times a step in float32 and in mixed precision.</summary>
    /// <returns>The exit code: 0.</returns>
    public static int Run(IReadOnlyList<TimedTraining> trainings)
    {
        Console.WriteLine($"{"training",-34} {"float32 ms",10} {"mixed ms",9}");
        foreach (var training in trainings)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{NameOf(training),-34} {Ours(training),10:F2} {Ours(training, "mixed-step"),9:F2}"));
        return 0;
    }

    private static string NameOf(TimedTraining training) =>
        $"{string.Join(' ', training.Arguments.Take(5))} {training.Device}";

    /// <summary>A step in the environment of a worker.</summary>
    private static double Ours(TimedTraining training, string program = "step")
    {
        var start = Start(Environment.ProcessPath!, [program, .. training.Arguments]);
        start.Environment.Clear();
        var numerics = new Numerics
        {
            Device = training.Device,
            Threads = 1,
            Mode = training.Device == "cpu" ? Numerics.Portable : Numerics.Native,
            Libtorch = TorchLibrary.Version,
        };
        foreach (var (name, value) in WorkerEnvironment.Of(numerics, Environment.GetEnvironmentVariable))
            start.Environment[name] = value;
        return Milliseconds(start);
    }

    private static ProcessStartInfo Start(string program, IReadOnlyList<string> arguments) =>
        new(program, arguments) { RedirectStandardOutput = true };

    private static double Milliseconds(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
