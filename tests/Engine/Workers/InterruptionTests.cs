using System.Diagnostics;
using System.Globalization;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Tests.Workers;

public sealed class InterruptionTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(5, 5)]
    [InlineData(17, 15)]
    public void A_killed_worker_is_resumed_from_its_last_checkpoint_to_the_same_bits(int killedAt, int resumedAt)
    {
        Assert.Throws<HormesisException>(() => bench.RunWorkers(Counter(killedAt)));

        var observer = bench.RunWorkers(Counter(killedAt));

        Assert.EndsWith("continues from its checkpoint", observer.Reasons["count/c"], StringComparison.Ordinal);
        Assert.Contains(observer.Progress,
            progress => progress.Step == 20 && progress.Values[0] == new ProgressValue("since", resumedAt));
        using var unharmed = new Bench();
        unharmed.RunWorkers(Counter(null));
        Assert.Equal(unharmed.Read("count/c/out.txt"), bench.Read("count/c/out.txt"));
    }

    [Fact]
    public void A_stopped_run_says_what_it_will_go_on_with()
    {
        using var stop = new CancellationTokenSource();
        var observer = new RecordingObserver { OnProgress = _ => stop.Cancel() };

        var error =
            Assert.Throws<RunStoppedException>(() =>
            bench.Run(StageGraph.Of([Instances.Of("hang", "h")]), observer, stop.Token));

        Assert.Contains("0 of 1 results are finished and kept", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById((int)observer.Progress[0].Items));
    }

    [Fact]
    public void A_worker_is_told_to_stop_before_it_is_killed()
    {
        using var stop = new CancellationTokenSource();
        var observer = new RecordingObserver { OnProgress = _ => stop.Cancel() };

        Assert.Throws<RunStoppedException>(() =>
            bench.Run(StageGraph.Of([Instances.Of("hang", "h")]), observer, stop.Token));

        Assert.Contains(TestStages.ToldToStop, Log(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_that_gets_SIGTERM_stops_though_its_host_goes_on()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var observer = new RecordingObserver
        {
            OnProgress = progress =>
                Process.Start("kill", ["-TERM", progress.Items.ToString(CultureInfo.InvariantCulture)]).WaitForExit(),
        };

        Assert.Throws<HormesisException>(() =>
            bench.Run(StageGraph.Of([Instances.Of("hang", "h")]), observer, patience.Token));

        Assert.Contains(TestStages.ToldToStop, Log(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_that_reaches_a_worker_too_leaves_it_to_its_host()
    {
        // A program that was started in the background, as these tests may be, ignores Ctrl-C, and so do its children.
        string[] worker = ["--default-signal=INT", Bench.Worker.Executable, .. Bench.Worker.Arguments];
        using var foreground = new Bench { Program = new("/usr/bin/env", [.. worker]) };

        foreground.RunWorkers(Instances.Of("interrupted", "i"));

        Assert.Equal("outlived", foreground.Read("interrupted/i/out.txt"));
    }

    [Fact]
    public void A_worker_that_does_not_heed_is_killed()
    {
        using var stop = new CancellationTokenSource();
        var observer = new RecordingObserver { OnProgress = _ => stop.Cancel() };

        Assert.Throws<RunStoppedException>(() =>
            bench.Run(StageGraph.Of([Instances.Of("deaf", "d")]), observer, stop.Token));

        Assert.Throws<ArgumentException>(() => Process.GetProcessById((int)observer.Progress[0].Items));
    }

    [Fact]
    public void A_worker_that_is_frozen_is_killed_by_its_host()
    {
        using var stop = new CancellationTokenSource();
        var observer = new RecordingObserver
        {
            OnProgress = progress =>
            {
                Process.Start("kill", ["-STOP", progress.Items.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
                stop.Cancel();
            },
        };

        Assert.Throws<RunStoppedException>(() =>
            bench.Run(StageGraph.Of([Instances.Of("hang", "h")]), observer, stop.Token));

        Assert.Throws<ArgumentException>(() => Process.GetProcessById((int)observer.Progress[0].Items));
    }

    [Fact]
    public void A_stopped_run_names_the_checkpoints_that_it_will_go_on_from()
    {
        using var stop = new CancellationTokenSource();
        var observer = new RecordingObserver { OnProgress = Stop };
        var endless = Instances.Of("count", "endless", new() { ["steps"] = 1_000_000_000 }) with { Seed = 7 };

        var error =
            Assert.Throws<RunStoppedException>(() =>
            bench.Run(StageGraph.Of([endless, Instances.Write("w", "w", endless)]), observer, stop.Token));

        Assert.EndsWith("Repeat the command to continue from the checkpoints of count/endless with the other 2.",
            error.Message, StringComparison.Ordinal);

        void Stop(StageProgress progress)
        {
            if (progress.Step >= 7) // Reports are a few a second: not every step is seen.
                stop.Cancel();
        }
    }

    [Fact]
    public async Task A_worker_dies_with_its_host()
    {
        using var host =
            Process.Start(new ProcessStartInfo(Environment.ProcessPath!,
            ["host", bench.Artifacts]) { RedirectStandardOutput = true })!;
        var worker = int.Parse((await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!,
            CultureInfo.InvariantCulture);
        using var orphan = Process.GetProcessById(worker);

        host.Kill();
        await orphan.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(orphan.HasExited);
    }

    [Fact]
    public void Stopped_workers_have_less_than_the_two_seconds_that_a_person_is_promised()
    {
        Assert.InRange(StopSignal.Grace, TimeSpan.FromSeconds(1), ProcessExecutor.KillAfter);
        Assert.InRange(ProcessExecutor.KillAfter, StopSignal.Grace, TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_waits_for_another_goes_on_with_its_work_when_that_is_killed(bool workerIsFrozen)
    {
        using var host =
            Process.Start(new ProcessStartInfo(Environment.ProcessPath!,
            ["host", bench.Artifacts]) { RedirectStandardOutput = true })!;
        var orphan = (await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var observer = new RecordingObserver { OnNotice = _ => waits.TrySetResult(), OnProgress = _ => stop.Cancel() };
        var waiting = Task.Run(() => bench.Run(StageGraph.Of([Instances.Of("deaf", "a")]), observer, stop.Token),
            TestContext.Current.CancellationToken);

        await waits.Task;
        Assert.Empty(observer.Ran);
        if (workerIsFrozen)
            await Process.Start("kill", ["-STOP", orphan]).WaitForExitAsync(TestContext.Current.CancellationToken);
        host.Kill();

        await Assert.ThrowsAsync<RunStoppedException>(() => waiting);
        Assert.Equal(["deaf/a"], observer.Ran);
        Assert.NotEqual(orphan, observer.Progress[0].Items.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(workerIsFrozen ? 2 : 1, observer.Notices.Count);
        Assert.Equal("", CommandLine(orphan));
    }

    [Fact]
    public void A_job_that_a_cluster_runs_without_its_host_is_waited_for_and_not_killed()
    {
        var failing = Instances.Of("fail", "one");
        Assert.Throws<HormesisException>(() => bench.Run(failing));
        var staging = Assert.Single(Directory.GetDirectories(Path.Combine(bench.Store, "staging")));
        File.WriteAllText(Path.Combine(staging, Staging.JobName), "hormesis-fail-1a/0");
        using var job = Process.Start(new ProcessStartInfo("/bin/sh",
            ["-c", "read line", Path.Combine(staging, ActionFile.Name)]) { RedirectStandardInput = true })!;
        using var held = KernelLock.TryAcquire(
            Path.Combine(bench.Store, "locks", $"{Path.GetFileName(staging)}.worker"))!;
        var observer = new RecordingObserver { OnNotice = _ => held.Dispose() };

        Assert.Throws<HormesisException>(() => bench.Run(observer, failing));

        Assert.False(job.HasExited);
        Assert.StartsWith("fail/one: a job of a cluster works on it.", Assert.Single(observer.Notices),
            StringComparison.Ordinal);
        job.StandardInput.Close();
        job.WaitForExit();
    }

    [Fact]
    public async Task Two_runs_at_once_run_each_instance_once()
    {
        var observers = new[] { new RecordingObserver(), new RecordingObserver() };
        var first = Counter(null);
        var graph = StageGraph.Of([first, Instances.Write("w", "w", first), Instances.Write("v", "v", first)]);

        await Task.WhenAll(observers.Select(observer =>
            Task.Run(() => bench.Run(graph, observer), TestContext.Current.CancellationToken)));

        Assert.Equal(["count/c", "write/v", "write/w"],
            observers.SelectMany(observer => observer.Ran).Order(StringComparer.Ordinal));
        Assert.Equal("v[from-c/out.txt: " + bench.Read("count/c/out.txt") + "]", bench.Read("write/v/out.txt"));
    }

    /// <summary>Of the only instance that is under way.</summary>
    private string Log() => File.ReadAllText(Path.Combine(
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(bench.Store, "staging"))), ProcessExecutor.LogName));

    /// <summary>Empty of a process that has ended, whether or not somebody has asked for its exit code.</summary>
    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static StageInstance Counter(int? killedAt) =>
        Instances.Of("count", "c", new() { ["steps"] = 20, ["killedAt"] = killedAt }) with { Seed = 7 };
}
