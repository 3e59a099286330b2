using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace Hormesis.Build.Testing;

/// <summary>One built test project: a program that runs its tests and writes their results as XML.</summary>
public sealed class TestProgram(string path, string resultFile)
{
    private readonly string resultFile = resultFile;

    private string Name => Path.GetFileName(path);

    /// <summary>Runs the program of each test project.</summary>
    /// <param name="sources">
    /// Folder of the test projects. A program in the output whose project is gone is not run.
    /// </param>
    /// <param name="output">
    /// The build's output, with <c>bin/&lt;project&gt;.Tests/release/</c>; results go to <c>tests/</c>.
    /// </param>
    /// <param name="sideBySide">Number of programs at the same time, at least 1.</param>
    /// <param name="say">
    /// Receives a line with the outcome and the time of each program and, if tests failed, the program's full output;
    /// from any thread. Finally receives the slowest tests of all programs.
    /// </param>
    public static TestOutcome RunAll(
        string sources, string output, int sideBySide, Action<string> say, CancellationToken cancellation)
    {
        var results = Directory.CreateDirectory(Path.Combine(output, "tests")).FullName;
        TestProgram[] programs =
        [
            .. from project in Directory.GetFiles(sources, "*.Tests.csproj", SearchOption.AllDirectories)
               let name = Path.GetFileNameWithoutExtension(project)
               let program = Path.Combine(output, "bin", name, "release", name)
               orderby name
               where File.Exists(program)
               select new TestProgram(program, Path.Combine(results, $"{name}.xml")),
        ];
        // Unbuffered, so that a program does not wait for another in the same chunk.
        var outcome = Partitioner.Create(programs, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .WithDegreeOfParallelism(sideBySide)
            .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
            .Select(program => program.Run(say, cancellation))
            .Aggregate(new TestOutcome(0, 0, 0), (all, one) => all + one);
        if (SlowestTests.Lines(programs.Select(program => program.resultFile)).ToArray() is { Length: > 0 } slowest)
            say(string.Join('\n', ["The slowest tests:", .. slowest]));
        return outcome;
    }

    private TestOutcome Run(Action<string> say, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        File.Delete(resultFile);
        var watch = Stopwatch.StartNew();
        var (exitCode, said) = Execute(cancellation);
        var outcome = Outcome(exitCode);
        var seconds = (int)watch.Elapsed.TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{Name}: {outcome} in {seconds} s");
        say(outcome.Failed == 0 ? line : $"{said.TrimEnd()}\n{line}, exit code {exitCode}");
        return outcome;
    }

    private (int ExitCode, string Output) Execute(CancellationToken cancellation)
    {
        // Both streams share one pipe, which keeps their order.
        string[] arguments = ["-c", "exec \"$0\" \"$@\" 2>&1", path, "-noColor", "-noLogo", "-result-xml", resultFile];
        var start = new ProcessStartInfo("/bin/sh", arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    /// <summary>Reads the outcome. A program that crashes, or fails without a failed test, counts as one
    /// failure.</summary>
    private TestOutcome Outcome(int exitCode)
    {
        if (!File.Exists(resultFile))
            return new(0, 1, 0);

        var assembly = XDocument.Load(resultFile).Root!.Element("assembly")!;
        var failed = Number(assembly, "failed") + Number(assembly, "errors");
        return new(Number(assembly, "passed"), failed == 0 && exitCode != 0 ? 1 : failed, Number(assembly, "skipped"));
    }

    private static int Number(XElement assembly, string attribute) =>
        int.Parse(assembly.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
