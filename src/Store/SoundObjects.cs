using System.Collections.Concurrent;
using Hormesis.Files;

namespace Hormesis.Store;

/// <summary>
/// What the file system said of each object (inode, size, times) when its content was last known to be right. An object
/// of which it says the same is not read again. No program can set an inode's time of change; a bad disk changes none.
/// </summary>
internal sealed class SoundObjects(StoreLayout layout)
{
    // An object changed twice within its file system's resolution of time looks the same after both.
    private const long RacyNs = 20_000_000;
    private const long WholeSecond = 1_000_000_000;

    private readonly Lazy<ConcurrentDictionary<Digest, FileStat>> known = new(() => Read(layout.ObjectStats));
    private volatile bool changed;

    public bool Knows(Digest digest, FileStat stat) => known.Value.TryGetValue(digest, out var sound) && sound == stat;

    /// <summary>Whether it was sound as this file, whatever links to it have come or gone since.</summary>
    public bool KnowsFile(Digest digest, FileStat stat) =>
        known.Value.TryGetValue(digest, out var sound) && sound.IsSameFile(stat);

    public void Note(Digest digest, FileStat stat)
    {
        if (Knows(digest, stat))
            return;

        known.Value[digest] = stat;
        changed = true;
    }

    /// <summary>Leaves out what has changed just now, and what is no longer there.</summary>
    public void Save()
    {
        if (!changed)
            return;

        var now = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
        var lines =
            known.Value.Where(entry => !IsRacy(entry.Value, now) && RegularFile.Exists(layout.Object(entry.Key)))
            .OrderBy(entry => entry.Key)
            .Select(entry => StatLine.Of(entry.Key, entry.Value, ""));
        DurableFile.TryWrite(layout.ObjectStats, string.Concat(lines));
        changed = false;
    }

    /// <summary>A time without a fraction is that of a file system which counts seconds, or two.</summary>
    private static bool IsRacy(FileStat stat, long now) =>
        now - stat.ChangedNs < (stat.ChangedNs % WholeSecond == 0 ? 2 * WholeSecond : RacyNs);

    private static ConcurrentDictionary<Digest, FileStat> Read(string path)
    {
        var sound = new ConcurrentDictionary<Digest, FileStat>();
        foreach (var line in RegularFile.TryRead(path)?.Split('\n') ?? [])
        {
            if (StatLine.Parse(line) is var (digest, stat, _))
                sound[digest] = stat;
        }

        return sound;
    }
}
