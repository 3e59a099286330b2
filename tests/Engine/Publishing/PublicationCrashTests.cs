using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Hormesis.Engine.Verification;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Publishing;

/// <summary>Whatever step of showing the results fails, the study's folder is the old one or the new one, and the same
/// command mends it.</summary>
public sealed class PublicationCrashTests : IDisposable
{
    private const int MostSteps = 200;
    private const int NoSpace = 28;

    private readonly Bench bench = new();
    private readonly string old;
    private readonly string renewed;

    public PublicationCrashTests()
    {
        bench.Run(TestHost.Study("new"));
        renewed = bench.Read("SHA256SUMS");
        bench.Run(TestHost.Study("old"));
        old = bench.Read("SHA256SUMS");
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_file_system_that_fails_at_any_step_leaves_the_old_state_or_the_new()
    {
        var failures = 0;
        for (var failing = 1; ; failing++)
        {
            Assert.InRange(failing, 1, MostSteps);
            bench.Run(TestHost.Study("old"));
            if (!FailsAt(failing))
                break;

            failures++;
            Assert.Contains(bench.Read("SHA256SUMS"), new[] { old, renewed });
            Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
        }

        Assert.InRange(failures, 10, MostSteps);
        Assert.Equal(renewed, bench.Read("SHA256SUMS"));
        Assert.Equal(["store", "study"],
            Directory.EnumerateFileSystemEntries(bench.Artifacts).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_file_system_that_fails_at_any_step_loses_nothing_that_a_person_put_among_the_results()
    {
        var isReached = true;
        for (var failing = 1; isReached; failing++)
        {
            Assert.InRange(failing, 1, MostSteps);
            var notes = $"notes {failing}";
            bench.Run(TestHost.Study("old"));
            foreach (var path in new[] { "notes.txt", "write/first/notes.txt", "write/same/out.txt" })
            {
                File.Delete(bench.Shown(path));
                File.WriteAllText(bench.Shown(path), notes);
            }

            isReached = FailsAt(failing);
            Assert.Equal(3, FolderListing.Files(bench.Artifacts)
                .Count(path => File.ReadAllText(Path.Combine(bench.Artifacts, path)) == notes));

            bench.Run(TestHost.Study("new"));
            Assert.Equal((notes, notes, "same"),
                (bench.Read("notes.txt"), bench.Read("write/first/notes.txt"), bench.Read("write/same/out.txt")));
            Assert.Equal(notes, bench.Read("write/same/out.txt.kept"));
            Assert.Equal(["store", "study"],
                Directory.EnumerateFileSystemEntries(bench.Artifacts).Select(Path.GetFileName).Order());
            File.Delete(bench.Shown("write/same/out.txt.kept"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(10)]
    public void A_host_killed_at_a_step_leaves_the_old_state_or_the_new_and_the_same_command_goes_on(int step)
    {
        using (var host = Process.Start(Environment.ProcessPath!,
            ["publish", bench.Artifacts, step.ToString(CultureInfo.InvariantCulture)]))
        {
            host.WaitForExit();
            Assert.Equal(137, host.ExitCode);
        }

        Assert.Contains(bench.Read("SHA256SUMS"), new[] { old, renewed });
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
        Assert.Empty(bench.Run(TestHost.Study("new")).Ran);
        Assert.Equal(renewed, bench.Read("SHA256SUMS"));
    }

    [Fact]
    public void A_file_system_that_fails_at_any_step_of_taking_results_in_leaves_a_sound_store_and_the_same_command_goes_on()
    {
        var failures = 0;
        for (var failing = 1; ; failing++)
        {
            Assert.InRange(failing, 1, MostSteps);
            var text = $"fresh {failing}";
            if (!FailsAt(failing, text))
                break;

            failures++;
            bench.Run(TestHost.Study(text));
            Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
            Assert.Empty(bench.Run(TestHost.Study(text)).Ran);
        }

        Assert.InRange(failures, 20, MostSteps);
    }

    [Fact]
    public void A_disk_that_is_full_at_any_step_is_one_message_that_says_what_was_to_be_written()
    {
        var told = new SortedSet<string>(StringComparer.Ordinal);
        for (var failing = 1; ; failing++)
        {
            Assert.InRange(failing, 1, MostSteps);
            var (isReached, error) = ErrorAt(failing, $"full {failing}",
                what => new IOException($"No space left on device: {what}", NoSpace));
            if (!isReached)
                break;
            if (error is null)
                continue;

            Assert.IsType<HormesisException>(error);
            told.Add(Assert.Single(error.Message.Split('\n'), line =>
                line.Contains("The disk is full", StringComparison.Ordinal)).Split(" could not be written below ")[0]);
        }

        Assert.Equal(
            [
                "The disk is full: the outputs of write/first",
                "The disk is full: the outputs of write/second",
                "The disk is full: the results",
                "The disk is full: the staging folder of write/first",
                "The disk is full: the staging folder of write/second",
            ],
            told);
    }

    [Fact]
    public void An_object_s_bytes_are_flushed_before_it_has_its_name_and_its_folder_after()
    {
        var content = Digest.OfText("flushed").Hex;
        var target = Path.Combine(bench.Store, "objects", content[..2], content);
        var steps = new List<string>();
        DurableFile.BeforeStep.Value = steps.Add;
        bench.Run(Instances.Write("one", "flushed"));
        DurableFile.BeforeStep.Value = null;

        var named = steps.IndexOf($"rename {target}");
        Assert.Matches("^flush .*/outputs/out.txt$", steps[named - 1]);
        Assert.Equal($"flush {Path.GetDirectoryName(target)}", steps[named + 1]);
        Assert.InRange(steps.IndexOf($"flush {bench.Artifacts}/store/objects"), 0, named - 1);
        Assert.InRange(
            steps.FindIndex(step =>
            step.StartsWith($"rename {bench.Artifacts}/store/actions/", StringComparison.Ordinal)), named + 1,
            steps.Count);
    }

    [Fact]
    public void New_results_are_on_the_disk_before_they_take_the_place_of_the_old_and_the_exchange_after()
    {
        var steps = new List<string>();
        DurableFile.BeforeStep.Value = step =>
            steps.Add(step.Replace($"{bench.Artifacts}/", "", StringComparison.Ordinal));
        bench.Run(TestHost.Study("new"));
        DurableFile.BeforeStep.Value = null;

        var exchange = steps.IndexOf("exchange study");
        Assert.Equal(
            ["flush .study.new/write/second", "flush .study.new/write/same", "flush .study.new/write/first",
                "flush .study.new/write"],
            steps[..exchange].FindAll(step => step.StartsWith("flush .study.new/", StringComparison.Ordinal)));
        Assert.Equal("flush .study.new", steps[exchange - 1]);
        Assert.Equal($"flush {bench.Artifacts}", steps[exchange + 1]);
    }

    [Fact]
    public void There_is_no_moment_without_the_study_s_folder()
    {
        Assert.SkipUnless(CanExchange(), "This file system cannot exchange two folders.");
        using var names = new BlockingCollection<string?>();
        using var watcher = new FileSystemWatcher(bench.Artifacts);
        watcher.Created += (_, change) => names.Add(change.Name);
        watcher.Deleted += (_, change) => names.Add(change.Name);
        watcher.Renamed += (_, change) => names.Add(change.Name);
        watcher.EnableRaisingEvents = true;

        bench.Run(TestHost.Study("new"));
        Directory.CreateDirectory(Path.Combine(bench.Artifacts, "last"));

        Assert.Equal([".study.new", "study"], names.GetConsumingEnumerable(TestContext.Current.CancellationToken)
            .TakeWhile(name => name != "last").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_else_shows_a_study_while_it_is_shown()
    {
        var isHeld = false;
        DurableFile.BeforeStep.Value = step =>
        {
            if (!step.StartsWith("exchange ", StringComparison.Ordinal))
                return;
            using var other = KernelLock.TryAcquire(Path.Combine(bench.Store, "locks", "publication.study"));
            isHeld = other is null;
        };
        bench.Run(TestHost.Study("new"));
        DurableFile.BeforeStep.Value = null;

        Assert.True(isHeld);
    }

    private static bool CanExchange()
    {
        var (one, two) = (Directory.CreateTempSubdirectory(), Directory.CreateTempSubdirectory());
        const int Here = Hormesis.Files.NativeMethods.CurrentFolder;
        var answer = Hormesis.Files.NativeMethods.Rename(Here, one.FullName, Here, two.FullName,
            Hormesis.Files.NativeMethods.Exchange);
        one.Delete();
        two.Delete();
        return answer == 0;
    }

    /// <returns>False where the run has fewer steps.</returns>
    private bool FailsAt(int failing, string text = "new") =>
        ErrorAt(failing, text, what => new IOException($"simulated: {what}")).IsReached;

    /// <returns>Whether the run has so many steps, and how it ended: null where it could do without this one.</returns>
    private (bool IsReached, Exception? Error) ErrorAt(int failing, string text, Func<string, IOException> failure)
    {
        var step = 0;
        DurableFile.BeforeStep.Value = what =>
        {
            if (Interlocked.Increment(ref step) == failing)
                throw failure(what);
        };
        try
        {
            bench.Run(TestHost.Study(text));
            return (step >= failing, null);
        }
        catch (Exception error) when (error is IOException or HormesisException)
        {
            return (true, error);
        }
        finally
        {
            DurableFile.BeforeStep.Value = null;
        }
    }
}
