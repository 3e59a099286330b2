using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Hormesis.Files;

/// <summary>
/// A lock between processes (flock(2)) that the kernel releases when its owner exits or crashes. Only an owner may
/// remove the lock file. .NET's own locks silently do nothing on a file system without locks, and an environment
/// variable can switch them off; this class throws a <see cref="HormesisException"/>.
/// </summary>
public sealed class KernelLock : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly SafeFileHandle file;
    private readonly bool isAlone;

    private KernelLock(SafeFileHandle file, bool isAlone)
    {
        (this.file, this.isAlone) = (file, isAlone);
        if (isAlone)
            LockOwner.Write(file);
    }

    /// <summary>Tries to lock exclusively; returns null if another owner holds the lock.</summary>
    public static KernelLock? TryAcquire(string path) =>
        TryLock(path, NativeMethods.ReadAndWrite, NativeMethods.LockAlone);

    /// <summary>Tries to share the lock, without writing to its file; returns null if another owner holds it
    /// exclusively.</summary>
    public static KernelLock? TryShare(string path) => TryLock(path, access: 0, NativeMethods.LockShared);

    /// <param name="waiting">
    /// Called once if another owner holds it, with a description of that owner: <c>process 1234 on node7</c>.
    /// </param>
    /// <param name="patience">Time before <paramref name="waiting"/> is called. Default none.</param>
    public static Task<KernelLock> Acquire(
        string path, Action<string> waiting, CancellationToken cancellation, TimeSpan patience = default) =>
        Acquire(() => TryAcquire(path), () => waiting(LockOwner.Of(path)), patience, cancellation);

    /// <inheritdoc cref="Acquire(string, Action{string}, CancellationToken, TimeSpan)"/>
    public static Task<KernelLock> Share(string path, Action<string> waiting, CancellationToken cancellation) =>
        Acquire(() => TryShare(path), () => waiting(LockOwner.Of(path)), TimeSpan.Zero, cancellation);

    /// <summary>Tests locks on a temporary file.</summary>
    /// <exception cref="HormesisException">The file system cannot lock, or claims success without locking.</exception>
    public static void Probe(string folder)
    {
        var path = Path.Combine(folder, TemporaryFile.NewName());
        try
        {
            using var held = TryAcquire(path);
            using var second = TryAcquire(path);
            if (held is null)
                throw CannotLock(path, "the number of an open file changes");
            if (second is not null)
                throw CannotLock(path, "two owners can hold one lock at the same time");
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Dispose()
    {
        if (!file.IsClosed)
        {
            if (isAlone)
                LockOwner.Clear(file);
            _ = NativeMethods.Lock(file, NativeMethods.Unlock); // A starting child process may hold it too.
        }

        file.Dispose();
    }

    private static async Task<KernelLock> Acquire(
        Func<KernelLock?> tryAcquire, Action waiting, TimeSpan patience, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        for (var isSaid = false; ;)
        {
            if (tryAcquire() is { } acquired)
                return acquired;
            if (!isSaid && watch.Elapsed >= patience)
            {
                waiting();
                isSaid = true;
            }

            await Task.Delay(Poll, cancellation).ConfigureAwait(false); // Some callers block their thread.
        }
    }

    private static KernelLock? TryLock(string path, int access, int kind)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var file = OwnFile.Open(path, access);
        var error = FileSystemCall.Answer("flock", path, () => NativeMethods.Lock(file, kind | NativeMethods.LockNow));
        if (error == 0 && HasName(file, path))
            return new(file, kind == NativeMethods.LockAlone);

        file.Dispose();
        return error is 0 or FileSystemCall.WouldBlock ? null : throw CannotLock(path, FileSystemCall.Text(error));
    }

    /// <summary>False if an owner removed the file after it was opened here: others would lock a new one of its
    /// name.</summary>
    private static bool HasName(SafeFileHandle file, string path) =>
        FileStat.Of(file) is { } opened && FileStat.OfLink(path) is { } named && named.IsSameFile(opened);

    private static HormesisException CannotLock(string path, string why) => new(
        $"""
        {Path.GetDirectoryName(path)}: this file system cannot lock files ({why}), so two runs could destroy each other's work. Nothing was started.
        Use a folder on a local disk (--artifacts=FOLDER), or mount this one with locks (Lustre: -o flock, or -o localflock for one machine).
        """);
}
