using System.Globalization;
using System.Runtime.Versioning;
using Hormesis.Build.Testing;

namespace Hormesis.Build.Tests.Testing;

[SupportedOSPlatform("linux")]
public sealed class TestProgramTests : IDisposable
{
    private readonly string output = Directory.CreateTempSubdirectory("hormesis-").FullName;
    private readonly List<string> said = [];

    public void Dispose() => Directory.Delete(output, recursive: true);

    [Fact]
    public void Results_of_all_programs_are_added()
    {
        Write("A.Tests", Results(passed: 3, failed: 0, skipped: 1));
        Write("B.Tests", Results(passed: 4, failed: 0, skipped: 0));
        Write("Other", "exit 1");

        Assert.Equal(new(7, 0, 1), Run());
        Assert.Equal(["A.Tests", "B.Tests"], said.Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_program_whose_project_is_gone_is_not_run()
    {
        Write("A.Tests", Results(passed: 3, failed: 0, skipped: 0));
        Write("Gone.Tests", "exit 1");
        File.Delete(Project("Gone.Tests"));

        Assert.Equal(new(3, 0, 0), Run());
    }

    [Fact]
    public void What_a_program_with_failures_printed_is_shown_in_full()
    {
        var results = Results(passed: 3, failed: 2, skipped: 0);
        Write("A.Tests", $"echo expected 1, was 2; echo at line 7 >&2; {results}; exit 1");

        Assert.Equal(new(3, 2, 0), Run());
        Assert.StartsWith(
            "expected 1, was 2\nat line 7\nA.Tests: 3 passed, 2 failed", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_dies_before_its_results_counts_as_a_failure()
    {
        Write("A.Tests", "kill -SEGV $$");

        Assert.Equal(new(0, 1, 0), Run());
    }

    [Fact]
    public void Results_of_an_earlier_run_are_not_taken_for_new_ones()
    {
        Write("A.Tests", Results(passed: 3, failed: 0, skipped: 0));
        Run();
        Write("A.Tests", "exit 3");

        Assert.Equal(new(0, 1, 0), Run());
    }

    [Fact]
    public void A_bad_exit_code_without_a_failed_test_counts_as_a_failure()
    {
        Write("A.Tests", $"{Results(passed: 3, failed: 0, skipped: 0)}; exit 3");

        Assert.Equal(new(3, 1, 0), Run());
    }

    [Fact]
    public void The_ten_slowest_tests_of_all_programs_come_last()
    {
        Write("A.Tests", TimedResults(0.5, 12.25, 3));
        Write("B.Tests", TimedResults([0.25, 100, .. Enumerable.Repeat(1.0, 7)]));

        Run();

        var slowest = said[^1].Split('\n');
        Assert.Equal(
            ["The slowest tests:", "  100.0 s  test 1", "   12.2 s  test 1", "    3.0 s  test 2"], slowest[..4]);
        Assert.Equal(11, slowest.Length);
        Assert.Equal("    1.0 s  test 8", slowest[^1]);
    }

    private TestOutcome Run() => TestProgram.RunAll(
        Sources,
        output,
        sideBySide: 2,
        line =>
        {
            lock (said)
                said.Add(line);
        },
        CancellationToken.None);

    /// <summary>Leaves results where the runner's fourth argument says.</summary>
    private static string Results(int passed, int failed, int skipped) =>
        $"""echo '<assemblies><assembly passed="{passed}" failed="{failed}" skipped="{skipped}" errors="0"/></assemblies>' > "$4" """;

    private static string TimedResults(params double[] seconds)
    {
        var tests = seconds.Select((time, index) =>
            string.Create(CultureInfo.InvariantCulture, $"<test name=\"test {index}\" time=\"{time}\"/>"));
        return "echo '<assemblies><assembly passed=\"1\" failed=\"0\" skipped=\"0\" errors=\"0\"><collection>"
            + $"{string.Concat(tests)}</collection></assembly></assemblies>' > \"$4\"";
    }

    private string Sources => Directory.CreateDirectory(Path.Combine(output, "sources")).FullName;

    private string Project(string name) => Path.Combine(Sources, $"{name}.csproj");

    private void Write(string name, string script)
    {
        File.WriteAllText(Project(name), "");
        var folder = Directory.CreateDirectory(Path.Combine(output, "bin", name, "release"));
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
