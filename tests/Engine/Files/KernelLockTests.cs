using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Files;

public sealed class KernelLockTests : IDisposable
{
    private readonly Bench bench = new();

    private string LockFile => Path.Combine(bench.Artifacts, "lock");

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_lock_has_one_owner_or_several_who_share_it()
    {
        using (KernelLock.TryAcquire(LockFile))
        {
            Assert.Null(KernelLock.TryAcquire(LockFile));
            Assert.Null(KernelLock.TryShare(LockFile));
        }

        using var one = KernelLock.TryShare(LockFile);
        using var two = KernelLock.TryShare(LockFile);

        Assert.NotNull(one);
        Assert.NotNull(two);
        Assert.Null(KernelLock.TryAcquire(LockFile));
    }

    [Fact]
    public void A_lock_whose_file_its_owner_removes_at_the_last_moment_has_one_owner_all_the_same()
    {
        var isFirst = true;
        using var poor = PoorFileSystem.That(_ => RemoveOnce());

        using var one = KernelLock.TryAcquire(LockFile);
        using var two = KernelLock.TryAcquire(LockFile);

        Assert.Null(one);
        Assert.NotNull(two);

        int? RemoveOnce()
        {
            if (isFirst && File.Exists(LockFile))
            {
                isFirst = false;
                File.Delete(LockFile);
            }

            return null;
        }
    }

    /// <summary>Who had opened the file to wait for it would own one that no name leads to.</summary>
    [Fact]
    public void A_lock_that_is_dropped_leaves_its_file()
    {
        KernelLock.TryAcquire(LockFile)!.Dispose();

        Assert.True(File.Exists(LockFile));
    }

    [Fact]
    public void Another_process_is_kept_out_though_NETs_own_locks_are_switched_off()
    {
        using var held = KernelLock.TryAcquire(LockFile);
        using var other = LockProcess.Start(LockFile);

        Assert.False(other.Holds);
    }

    /// <summary>Workers are children: one that outlives its host must not hold what the host held.</summary>
    [Fact]
    public void A_lock_goes_with_the_death_of_its_process_though_a_child_lives_on()
    {
        using var other = LockProcess.Start(LockFile);
        Assert.True(other.Holds);
        Assert.Null(KernelLock.TryAcquire(LockFile));
        Assert.Null(KernelLock.TryShare(LockFile));

        other.Kill();

        using var held = KernelLock.TryAcquire(LockFile);
        Assert.NotNull(held);
    }

    [Fact]
    public async Task Who_waits_reads_once_which_process_has_the_lock()
    {
        using var other = LockProcess.Start(LockFile);
        Assert.True(other.Holds);
        var owners = new List<string>();

        using var held = await KernelLock.Acquire(LockFile, EndOther, TestContext.Current.CancellationToken);

        Assert.Equal([$"process {other.Id} on {Environment.MachineName}"], owners);

        void EndOther(string owner)
        {
            owners.Add(owner);
            other.Kill();
        }
    }

    [Theory]
    [InlineData("", "another process")]
    [InlineData("process \e[31m on node7\n", "process \\u001b[31m on node7")]
    public async Task A_lock_of_another_program_may_say_anything_of_its_owner(string note, string shown)
    {
        Directory.CreateDirectory(bench.Artifacts);
        await File.WriteAllTextAsync(LockFile, note, TestContext.Current.CancellationToken);
        using var other = KernelLock.TryShare(LockFile)!;
        var owners = new List<string>();

        using var held = await KernelLock.Acquire(
            LockFile,
            owner =>
            {
                owners.Add(owner);
                other.Dispose();
            },
            TestContext.Current.CancellationToken);

        Assert.Equal([shown], owners);
    }

    [Fact]
    public void A_lock_that_is_dropped_names_no_owner()
    {
        KernelLock.TryAcquire(LockFile)!.Dispose();

        Assert.Empty(File.ReadAllText(LockFile));
    }

    [Theory]
    [InlineData(PoorFileSystem.NoSuchCall, "Function not implemented")]
    [InlineData(PoorFileSystem.NoLocks, "No locks available")]
    [InlineData(PoorFileSystem.NotSupported, "Operation not supported")]
    public void A_file_system_that_cannot_lock_is_refused_with_what_to_do(int answer, string why)
    {
        using var poor = PoorFileSystem.Without(answer, "flock");

        var message = Assert.Throws<HormesisException>(() => KernelLock.TryAcquire(LockFile)).Message;

        Assert.Equal(message, Assert.Throws<HormesisException>(() => KernelLock.TryShare(LockFile)).Message);
        Assert.StartsWith($"{bench.Artifacts}: this file system cannot lock files ({why})", message,
            StringComparison.Ordinal);
        Assert.Contains("--artifacts=FOLDER", message, StringComparison.Ordinal);
        Assert.Contains("-o flock", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_system_that_locks_for_everybody_at_once_is_found_out()
    {
        using (PoorFileSystem.Without(0, "flock"))
            Assert.Contains("two owners can hold one lock at the same time",
                Assert.Throws<HormesisException>(() => KernelLock.Probe(bench.Artifacts)).Message,
                StringComparison.Ordinal);

        KernelLock.Probe(bench.Artifacts);
        Assert.Empty(Directory.EnumerateFileSystemEntries(bench.Artifacts));
    }

    [Fact]
    public void A_signal_takes_no_lock_away()
    {
        var interruptions = 0;
        using var poor = PoorFileSystem.That(call => call.StartsWith("flock ", StringComparison.Ordinal)
            && interruptions++ < 3 ? PoorFileSystem.Interrupted : null);

        using var held = KernelLock.TryAcquire(LockFile);

        Assert.NotNull(held);
    }

    [Fact]
    public void A_lock_is_no_link_to_another_file()
    {
        File.CreateSymbolicLink(LockFile,
            Path.Combine(Directory.CreateDirectory(bench.Artifacts).FullName, "elsewhere"));

        Assert.Contains(LockFile, Assert.Throws<IOException>(() => KernelLock.TryAcquire(LockFile)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_refused_before_anything_starts_where_files_cannot_be_locked()
    {
        var observer = new RecordingObserver();
        using var poor = PoorFileSystem.Without(PoorFileSystem.NoSuchCall, "flock");

        var error = Assert.Throws<HormesisException>(() => bench.Run(observer, Instances.Write("a", "a")));

        Assert.StartsWith($"{bench.Store}/locks: this file system cannot lock files", error.Message,
            StringComparison.Ordinal);
        Assert.Empty(observer.Ran);
    }

    [Fact]
    public void A_run_is_refused_where_locks_hold_nobody_out()
    {
        using var poor = PoorFileSystem.Without(0, "flock");

        Assert.Contains("two owners",
            Assert.Throws<HormesisException>(() => bench.Run(Instances.Write("a", "a"))).Message,
            StringComparison.Ordinal);
    }
}
