using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>
/// Remembers the digests of raw files and the metadata that the file system reported for them (size, times, inode), so
/// that unchanged data is not read again.
/// </summary>
public sealed class RawFiles
{
    // A file that changes twice within the file system's time resolution has the same stat after both changes.
    private const long RacyNs = 2_000_000_000;

    private readonly string path;
    private readonly ConcurrentDictionary<string, (FileStat Stat, Digest Digest)> known;
    private bool changed;

    private RawFiles(string path, ConcurrentDictionary<string, (FileStat Stat, Digest Digest)> known) =>
        (this.path, this.known) = (path, known);

    public static RawFiles Open(StoreLayout layout)
    {
        var known = new ConcurrentDictionary<string, (FileStat, Digest)>(StringComparer.Ordinal);
        RegularFile.TryReadLines(layout.StatCache, line =>
        {
            if (StatLine.Parse(line) is var (digest, stat, file))
                known[file] = (stat, digest);
        });
        return new(layout.StatCache, known);
    }

    /// <summary>Computes the digests of all new or changed files before anything runs.</summary>
    /// <exception cref="HormesisException">Some files are missing or cannot be read; the message lists all.</exception>
    public void Check(IEnumerable<StageInput.Files> inputs, CancellationToken cancellation)
    {
        var faults = new List<string>();
        foreach (var input in inputs.Distinct())
        {
            var (_, found, now) = Hash(input, cancellation);
            faults.AddRange(found);
            if (now.IsValueCreated && found.IsEmpty)
                // A run fails if the store cannot be written; Status works without writing.
                now.Value.GetAwaiter().GetResult();
        }

        Refuse(faults);
    }

    /// <summary>Returns the digest of each file of an input; reads new files on all cores.</summary>
    /// <exception cref="HormesisException">Some files are missing or cannot be read; the message lists all.</exception>
    public ImmutableSortedDictionary<string, Digest> Digests(StageInput.Files input, CancellationToken cancellation)
    {
        var (digests, faults, _) = Hash(input, cancellation);
        Refuse(faults);
        return digests.ToSorted(pair => pair.Key, pair => pair.Value);
    }

    public void Save()
    {
        if (!changed)
            return;

        var lines = known.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => StatLine.Of(entry.Value.Digest, entry.Value.Stat, entry.Key));
        DurableFile.TryWrite(path, string.Concat(lines));
        changed = false;
    }

    /// <summary>Forgets files that no longer exist, except those on a disk that is not mounted.</summary>
    /// <param name="dryRun">Only counts them.</param>
    /// <returns>The number of such files.</returns>
    public int Forget(bool dryRun)
    {
        var gone = known.Where(entry => IsGone(entry.Key, entry.Value.Stat)).Select(entry => entry.Key).ToArray();
        if (dryRun || gone.Length == 0)
            return gone.Length;

        foreach (var file in gone)
            known.TryRemove(file, out _);
        changed = true;
        Save();
        return gone.Length;
    }

    /// <param name="last">Its stat when it was there.</param>
    private static bool IsGone(string file, FileStat last)
    {
        if (FileStat.Of(file) is not null)
            return false;

        var above = Path.GetDirectoryName(file);
        while (above is not null && FileStat.Of(above) is null)
            above = Path.GetDirectoryName(above);
        return above is null || FileStat.Of(above)?.Device == last.Device;
    }

    private static void Refuse(IReadOnlyCollection<string> faults)
    {
        if (faults.Count > 0)
            throw new HormesisException("Raw data cannot be read:\n  " +
                $"{string.Join("\n  ", faults.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}");
    }

    private (ConcurrentDictionary<string, Digest> Digests, ConcurrentBag<string> Faults,
        Lazy<Task<long>> Now) Hash(StageInput.Files input, CancellationToken cancellation)
    {
        var now = new Lazy<Task<long>>(() => Task.Run(FileSystemTime));
        var digests = new ConcurrentDictionary<string, Digest>(StringComparer.Ordinal);
        var faults = new ConcurrentBag<string>();
        // Files are handed out one by one, because with a few large files chunks would leave cores idle.
        var paths = Partitioner.Create(input.Paths, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(paths,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = cancellation }, relative =>
        {
            try
            {
                digests[relative] = DigestOf(Path.GetFullPath(Path.Combine(input.Root, relative)), now);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                faults.Add(error.Message);
            }
        });
        return (digests, faults, now);
    }

    private Digest DigestOf(string file, Lazy<Task<long>> now)
    {
        if (FileStat.Of(file) is not { IsFile: true } before)
            throw new IOException($"{file}: {UserFile.Fault(file)}"); // Opening a pipe would block.
        if (known.TryGetValue(file, out var entry) && entry.Stat == before)
            return entry.Digest;

        var started = KnownTime(now);
        var digest = Digest.OfFile(file);
        if (FileStat.Of(file) != before)
            throw new IOException($"{file} was changed while it was read.");

        if (Math.Max(before.ModifiedNs, before.ChangedNs) < started - RacyNs)
        {
            known[file] = (before, digest);
            changed = true;
        }

        return digest;
    }

    /// <summary>Returns the file system's time; null if the store cannot be written, and then nothing is
    /// remembered.</summary>
    private static long? KnownTime(Lazy<Task<long>> now)
    {
        try
        {
            return now.Value.GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Returns the current time of the file system, which may differ from this machine's clock.</summary>
    private long FileSystemTime()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var probe = Path.Combine(Path.GetDirectoryName(path)!, TemporaryFile.NewName());
        DurableFile.WriteProbe(probe);
        var now = FileStat.Of(probe)!.Value.ModifiedNs;
        File.Delete(probe);
        return now;
    }
}
