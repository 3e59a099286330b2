using System.Globalization;

namespace Hormesis.Commands.Tests;

public sealed class CommandRunTests : IDisposable
{
    private readonly CommandBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_program_works_in_a_folder_with_copies_of_its_files_and_writes_where_it_is_told()
    {
        bench.Sh("pwd > $1/place; ls > $1/files; echo : >> run.sh");
        Assert.Equal($"{bench.Scratch!.Work}\n", bench.Out("place"));
        Assert.Equal("run.sh\n", bench.Out("files"));
        Assert.EndsWith(">> run.sh", File.ReadAllText(Path.Combine(bench.Files, "run.sh")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_sees_only_the_environment_that_is_made_for_it()
    {
        Environment.SetEnvironmentVariable("HORMESIS_OUTSIDE", "1");
        bench.Sh("env | sed 's/=.*//' | sort > $1/names; echo $MINE $LANG > $1/values", "MINE=a b");
        Assert.Equal(
            ["CUDA_VISIBLE_DEVICES", "HOME", "LANG", "MINE", "PATH", "TMPDIR", "TZ"],
            bench.Out("names").Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Except(["PWD", "OLDPWD", "SHLVL", "_"]).Order(StringComparer.Ordinal));
        Assert.Equal("a b C.UTF-8\n", bench.Out("values"));
    }

    [Fact]
    public void No_shell_reads_the_arguments()
    {
        File.WriteAllText(Path.Combine(bench.Files, "run.sh"), "printf '%s\\n' \"$2\" > $1/argument");
        bench.Run(["sh", "run.sh", "{out}", "$(touch x); `y` > *.z {\"a\": 1}"], ["run.sh"]);
        Assert.Equal("$(touch x); `y` > *.z {\"a\": 1}\n", bench.Out("argument"));
    }

    [Fact]
    public void Lines_of_progress_become_progress_and_everything_is_in_the_log()
    {
        bench.Sh("echo progress 0.25 loss=0.5 dice=nan; echo hello; echo progress 7; echo oh >&2; sleep 0.2");
        var report = Assert.Single(bench.Reports);
        Assert.Equal((250, 1000, "%"), (report.Step, report.Steps!.Value, report.Unit));
        Assert.Equal([new("loss", 0.5)], report.Values);
        Assert.Equal(
            """
            # command: sh run.sh {out} {checkpoint}
            # standard output:
            progress 0.25 loss=0.5 dice=nan
            hello
            progress 7
            # standard error:
            oh

            """,
            bench.Log);
    }

    [Fact]
    public void A_failure_names_exit_code_the_end_of_standard_error_and_the_log()
    {
        var error = Assert.Throws<HormesisException>(() => bench.Sh("echo no memory of it >&2; exit 3"));
        Assert.Equal(
            "the command `sh run.sh {out} {checkpoint}` ended with exit code 3. The end of its standard error:\n"
            + $"    no memory of it\n  What it printed: {Path.Combine(bench.Staging, "command.log")}",
            error.Message);
    }

    [Fact]
    public void A_program_that_a_signal_ends_is_a_failure_that_names_the_signal() => Assert.Contains(
        "was ended by SIGSEGV",
        Assert.Throws<HormesisException>(() => bench.Sh("kill -SEGV $$")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("pyhton9", "the program pyhton9 of the command is in no folder of PATH (")]
    [InlineData("./absent", "the program ./absent of the command does not exist or is not executable.")]
    [InlineData("./run.sh", "the program ./run.sh of the command does not exist or is not executable.")]
    public void A_program_that_is_not_there_is_named(string program, string message)
    {
        File.WriteAllText(Path.Combine(bench.Files, "run.sh"), "");
        Assert.StartsWith(
            message, Assert.Throws<HormesisException>(() => bench.Run([program], ["run.sh"])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_whose_interpreter_is_missing_cannot_be_started()
    {
        File.WriteAllText(Path.Combine(bench.Files, "run"), "#!/no/such/interpreter\n");
        File.SetUnixFileMode(Path.Combine(bench.Files, "run"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Contains("cannot be started: No such file or directory",
            Assert.Throws<HormesisException>(() => bench.Run(["./run"], ["run"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_executable_file_of_the_user_stays_executable()
    {
        File.WriteAllText(Path.Combine(bench.Files, "run"), "#!/bin/sh\necho here > $1/x\n");
        File.SetUnixFileMode(Path.Combine(bench.Files, "run"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        bench.Run(["./run", "{out}"], ["run"]);
        Assert.Equal("here\n", bench.Out("x"));
    }

    [Fact]
    public void A_stop_ends_the_whole_group_by_SIGTERM()
    {
        bench.StopAfter(TimeSpan.FromSeconds(0.4));
        Assert.Throws<OperationCanceledException>(() => bench.Sh(
            "trap 'echo stopped > $1/end; exit' TERM; sleep 300 & echo $! > $1/child; wait"));
        Assert.Equal("stopped\n", bench.Out("end"));
        AssertEnded(bench.Out("child"));
    }

    [Fact]
    public void A_program_that_ignores_SIGTERM_is_killed()
    {
        bench.StopAfter(TimeSpan.FromSeconds(0.4));
        Assert.Throws<OperationCanceledException>(() => bench.Sh(
            "trap '' TERM; echo $$ > $1/self; while true; do sleep 1; done"));
        AssertEnded(bench.Out("self"));
    }

    [Fact]
    public void A_process_that_left_the_group_is_ended_too()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/setsid"), "setsid is not installed.");
        bench.Sh("setsid sleep 300 < /dev/null > /dev/null 2>&1 & echo $! > $1/child; sleep 0.3");
        AssertEnded(bench.Out("child"));
    }

    [Fact]
    public void The_checkpoint_folder_survives_and_is_offered_again()
    {
        bench.StopAfter(TimeSpan.FromSeconds(0.4));
        Assert.Throws<OperationCanceledException>(() => bench.Sh("echo 7 > $2/step; sleep 300"));
        Assert.Equal(1, bench.Checkpoints.Saved);

        using var again = new CancellationTokenSource();
        var scratch = CommandScratch.Open(bench.Staging, files: null);
        Assert.Equal("7\n", File.ReadAllText(Path.Combine(scratch.Checkpoint, "step")));
        Assert.Empty(Directory.GetFiles(scratch.Out));
    }

    [Fact]
    public void What_an_earlier_run_saved_is_no_progress_of_the_next_one()
    {
        bench.StopAfter(TimeSpan.FromSeconds(0.4));
        Assert.Throws<OperationCanceledException>(() => bench.Sh("echo 7 > $2/step; sleep 300"));
        Assert.Throws<OperationCanceledException>(() => bench.Sh("sleep 300"));
        Assert.Equal(1, bench.Checkpoints.Saved);
    }

    [Fact]
    public void A_program_may_remove_and_rename_folders_of_its_checkpoint_at_any_moment()
    {
        bench.StopAfter(TimeSpan.FromSeconds(0.4));
        Assert.Throws<OperationCanceledException>(() => bench.Sh("rm -r $2; sleep 300"));
        Assert.Equal(0, bench.Checkpoints.Saved);
    }

    [Fact]
    public void Folders_that_a_program_made_read_only_do_not_hinder_the_next_run()
    {
        bench.Sh("mkdir -p $HOME/cache/deep && touch $HOME/cache/deep/x && chmod 500 $HOME/cache/deep $HOME/cache");
        bench.Sh("ls $HOME > $1/home");
        Assert.Equal("", bench.Out("home"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void What_a_program_left_in_HOME_and_TMPDIR_is_removed_however_it_ended(int exitCode)
    {
        var error = Record.Exception(() => bench.Sh(
            $"touch $HOME/x $TMPDIR/x $1/x; chmod 500 $HOME; exit {exitCode}"));
        Assert.Equal(exitCode != 0, error is HormesisException);
        Assert.Equal(
            [bench.Scratch!.Out, bench.Scratch.Work],
            Directory.GetDirectories(Path.GetDirectoryName(bench.Scratch.Out)!)
                .Where(folder => Directory.EnumerateFiles(folder).Any()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_is_read_and_not_declared_is_named()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "There is no /proc.");
        File.WriteAllText(Path.Combine(bench.Files, "secret.csv"), "1");
        bench.Sh($"exec 5< {bench.Files}/secret.csv; exec 6< {bench.Files}/run.sh; sleep 0.8");
        Assert.Equal(
            [
                "the command `sh run.sh {out} {checkpoint}` read files that it does not declare, so a change of them "
                + "reruns nothing: secret.csv. Add them to `files`.",
            ],
            bench.Warnings);
        Assert.Contains("# warning: ", bench.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_below_a_linked_folder_are_told_apart_by_their_declaration_too()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "There is no /proc.");
        using var linked = new CommandBench(isLinked: true);
        File.WriteAllText(Path.Combine(linked.Files, "secret.csv"), "1");

        linked.Sh($"exec 5< {linked.Files}/secret.csv; exec 6< {linked.Files}/run.sh; exec 7> $1/x; sleep 0.8");

        Assert.EndsWith("reruns nothing: secret.csv. Add them to `files`.", Assert.Single(linked.Warnings),
            StringComparison.Ordinal);
    }

    private static void AssertEnded(string process)
    {
        var stat = $"/proc/{int.Parse(process, CultureInfo.InvariantCulture)}/stat";
        SpinWait.SpinUntil(() => !Runs(stat), TimeSpan.FromSeconds(5));
        Assert.False(Runs(stat));
    }

    /// <summary>A process that has ended and that nobody waited for is in state Z.</summary>
    private static bool Runs(string stat)
    {
        try
        {
            return !File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
