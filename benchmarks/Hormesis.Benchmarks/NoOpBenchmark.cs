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
        if (Version() is not { } version)
            return 0;

        var graph = JsonNode.Parse(Output(command[0], [.. command[1..], "--target=Status", "--format=json"]) ?? "[]")!
            .AsArray();
        if (graph.Count == 0 || graph.Any(status => (string?)status!["state"] != "up-to-date"))
        {
            Console.WriteLine($"The study is not complete. Make it first: {string.Join(' ', command)}");
            return 1;
        }

        using var scratch = new ScratchFolder();
        SnakemakeWorkflow.Write(scratch.Path, graph);
        var theirs = Theirs(scratch.Path);
        Output(Snakemake, theirs); // makes the files
        Compare(version, graph.Count, command[0], command[1..], theirs);
        return 0;
    }

    /// <summary>The same with a <see cref="SyntheticStudy"/>: our engine alone, without Cake and settings.</summary>
    public static int RunSynthetic(int instances)
    {
        if (Version() is not { } version)
            return 0;

        using var store = new ScratchFolder();
        using var scratch = new ScratchFolder();
        SnakemakeWorkflow.Write(scratch.Path, [.. SyntheticStudy.Of(instances).Select(SnakemakeWorkflow.Status)]);
        SnakemakeWorkflow.WriteResults(scratch.Path);
        var theirs = Theirs(scratch.Path);
        Output(Snakemake, [.. theirs, "--touch"]); // takes the files for results
        string[] ours = ["again", instances.ToString(CultureInfo.InvariantCulture), store.Path];
        Output(Environment.ProcessPath!, ours); // makes the results
        Compare(version, instances, Environment.ProcessPath!, ours, theirs);
        return 0;
    }

    /// <returns>Null, after saying so, if Snakemake is not installed.</returns>
    private static string? Version()
    {
        var version = Output(Snakemake, ["--version"]);
        if (version is null)
            Console.WriteLine($"{Snakemake} is not installed, so there is nothing to compare with.");
        return version;
    }

    private static string[] Theirs(string folder) =>
        ["--cores=all", "--quiet", "all", "--directory", folder, "--snakefile", Path.Combine(folder, "Snakefile")];

    private static void Compare(string version, int instances, string program, string[] ours, string[] theirs)
    {
        (double Ours, double Theirs)[] rounds = [.. Enumerable.Range(0, Rounds)
            .Select(_ => (Seconds(program, ours), Seconds(Snakemake, theirs)))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{instances} instances: ours {rounds.Select(round => round.Ours).Median():F2} s, "
            + $"Snakemake {version.Trim()} {rounds.Select(round => round.Theirs).Median():F2} s, "
            + $"ratio {rounds.Select(round => round.Ours / round.Theirs).Median():F2} (medians of {Rounds} rounds)"));
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
