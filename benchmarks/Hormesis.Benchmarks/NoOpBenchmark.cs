using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Hormesis.Files;

namespace Hormesis.Benchmarks;

/// <summary>
/// A command that finds a study up to date, beside Snakemake that finds a workflow with the same graph up to date, in
/// turn. Snakemake's files have one line each, so that it has less to read.
/// </summary>
internal static class NoOpBenchmark
{
    private const int Rounds = 7;
    private const string Snakemake = "snakemake";

    /// <param name="command"><c>./cake.sh</c>, and options that name a study.</param>
    /// <returns>The exit code: 1 if the study is not complete.</returns>
    public static int Run(string[] command)
    {
        if (Output(Snakemake, ["--version"]) is not { } version)
        {
            Console.WriteLine($"{Snakemake} is not installed, so there is nothing to compare with.");
            return 0;
        }

        var graph = JsonNode.Parse(Output(command[0], [.. command[1..], "--target=Status", "--format=json"]) ?? "[]")!
            .AsArray();
        if (graph.Count == 0 || graph.Any(status => (string?)status!["state"] != "up-to-date"))
        {
            Console.WriteLine($"The study is not complete. Make it first: {string.Join(' ', command)}");
            return 1;
        }

        using var scratch = new ScratchFolder();
        SnakemakeWorkflow.Write(scratch.Path, graph);
        string[] theirs = ["--cores=all", "--quiet", "all", "--directory", scratch.Path, "--snakefile",
            Path.Combine(scratch.Path, "Snakefile")];
        Output(Snakemake, theirs); // makes the files
        (double Ours, double Theirs)[] rounds = [.. Enumerable.Range(0, Rounds)
            .Select(_ => (Seconds(command[0], command[1..]), Seconds(Snakemake, theirs)))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{graph.Count} instances: ours {rounds.Select(round => round.Ours).Median():F2} s, "
            + $"Snakemake {version.Trim()} {rounds.Select(round => round.Theirs).Median():F2} s, "
            + $"ratio {rounds.Select(round => round.Ours / round.Theirs).Median():F2} (medians of {Rounds} rounds)"));
        return 0;
    }

    private static double Seconds(string program, IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        return Output(program, arguments) is null
            ? throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.")
            : watch.Elapsed.TotalSeconds;
    }

    /// <returns>Null if the program is not installed, or fails.</returns>
    private static string? Output(string program, IReadOnlyList<string> arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
