using System.Collections.Concurrent;
using Hormesis.Files;

namespace Hormesis.Store;

/// <summary>
/// Remembers the metadata that the file system reported for each object (inode, size, times) when its content was last
/// verified. An object with the same metadata is not read again. No program can set the change time of an inode, but a
/// failing disk may damage content without changing it.
/// </summary>
internal sealed class SoundObjects(StoreLayout layout)
{
    // An object that changes twice within the file system's time resolution has the same stat after both changes.
    private const long RacyNs = 20_000_000;
    private const long WholeSecond = 1_000_000_000;

    private readonly Lazy<ConcurrentDictionary<Digest, FileStat>> known = new(() => Read(layout.ObjectStats));
    private volatile bool changed;

    public bool Knows(Digest digest, FileStat stat) => known.Value.TryGetValue(digest, out var sound) && sound == stat;

    /// <summary>True if the object was sound as this inode, even if links to it have come or gone since.</summary>
    public bool KnowsFile(Digest digest, FileStat stat) =>
        known.Value.TryGetValue(digest, out var sound) && sound.IsSameFile(stat);

    public void Note(Digest digest, FileStat stat)
    {
        if (Knows(digest, stat))
            return;

        known.Value[digest] = stat;
        changed = true;
    }

    /// <summary>Saves the stats, except those of objects that changed just now or no longer exist.</summary>
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

    /// <summary>A time without a fraction comes from a file system with a resolution of one or two seconds.</summary>
    private static bool IsRacy(FileStat stat, long now) =>
        now - stat.ChangedNs < (stat.ChangedNs % WholeSecond == 0 ? 2 * WholeSecond : RacyNs);

    private static ConcurrentDictionary<Digest, FileStat> Read(string path)
    {
        var sound = new ConcurrentDictionary<Digest, FileStat>();
        RegularFile.TryReadLines(path, line =>
        {
            if (StatLine.Parse(line) is var (digest, stat, _))
                sound[digest] = stat;
        });
        return sound;
    }
}
