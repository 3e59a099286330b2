using System.Collections.Immutable;
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

    /// <summary>Variables that limit the instructions of oneDNN and ATen, in PyTorch too.</summary>
    private static readonly string[] InstructionLimits = ["DNNL_MAX_CPU_ISA", "ATEN_CPU_CAPABILITY"];

    /// <param name="python">Python that can import torch.</param>
    /// <param name="script"><c>benchmarks/pytorch/steps.py</c>.</param>
    /// <returns>The exit code: 0.</returns>
    public static int Run(IReadOnlyList<TimedTraining> trainings, string python, string script)
    {
        Console.WriteLine($"{"training and what runs it",-44} {"ms",8} {"ours/theirs",11}  each round's ratio");
        foreach (var training in trainings)
            Compare(training, python, script);
        return 0;
    }

    private static void Compare(TimedTraining training, string python, string script)
    {
        ProcessStartInfo Theirs() => Start(python, [script, .. training.Arguments]);
        // PyTorch as it comes, and with the instructions that portable numerics allow.
        (string Name, Func<ProcessStartInfo> Start)[] others = training.Device == "cpu"
            ? [("PyTorch", Theirs), ("PyTorch, AVX2", () => InPortableMode(Theirs()))]
            : [("PyTorch", Theirs)];
        var times = Enumerable.Range(0, Rounds)
            .Select(_ => (Ours: Ours(training), Others: others.Select(other => Milliseconds(other.Start())).ToList()))
            .ToList();

        var name = NameOf(training);
        Console.WriteLine(Row($"{name}: ours", times.Min(round => round.Ours)));
        for (var other = 0; other < others.Length; other++)
        {
            double[] ratios = [.. times.Select(round => round.Ours / round.Others[other]).Order()];
            var all = string.Join(' ', ratios.Select(ratio => ratio.ToString("F3", CultureInfo.InvariantCulture)));
            var least = times.Min(round => round.Others[other]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Row($"{name}: {others[other].Name}", least)} {ratios.Median(),11:F3}  {all}"));
        }
    }

    private static string Row(string name, double milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-44} {milliseconds,8:F2}");

    private static ProcessStartInfo InPortableMode(ProcessStartInfo start)
    {
        var worker = WorkerVariables("cpu");
        foreach (var name in InstructionLimits)
            start.Environment[name] = worker[name];
        return start;
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
        foreach (var (name, value) in WorkerVariables(training.Device))
            start.Environment[name] = value;
        return Milliseconds(start);
    }

    private static ImmutableSortedDictionary<string, string> WorkerVariables(string device) => WorkerEnvironment.Of(
        new()
        {
            Device = device,
            Threads = 1,
            Mode = device == "cpu" ? Numerics.Portable : Numerics.Native,
            Libtorch = TorchLibrary.Version,
        },
        Environment.GetEnvironmentVariable);

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
