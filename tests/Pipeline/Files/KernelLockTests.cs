using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Tests.Fixtures;

namespace Hormesis.Pipeline.Tests.Files;

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

    /// <summary>Who had opened the file to wait for it would own one that no name leads to.</summary>
    [Fact]
    public void A_lock_that_is_dropped_leaves_its_file()
    {
        KernelLock.TryAcquire(LockFile)!.Dispose();

        Assert.True(File.Exists(LockFile));
    }
}
