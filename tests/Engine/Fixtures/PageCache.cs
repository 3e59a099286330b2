using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>What the kernel would lose of a file if the power failed now.</summary>
internal static class PageCache
{
    private const int Probes = 20;

    private const long CacheStat = 451; // cachestat(2), from Linux 6.5 on

    public static ulong UnwrittenPages(string path)
    {
        using var file = File.OpenHandle(path);
        return UnwrittenPages(file)!.Value;
    }

    /// <summary>Skips a test where the kernel does not tell, or keeps files in memory alone.</summary>
    public static void Require(string folder)
    {
        Directory.CreateDirectory(folder);
        // Of one file, somebody else's flush may have written all by now.
        var isTold = Enumerable.Range(0, Probes).Any(i =>
        {
            var probe = Path.Combine(folder, $"probe{i}");
            File.WriteAllText(probe, new('a', 100_000));
            using var file = File.OpenHandle(probe);
            return UnwrittenPages(file) > 0;
        });
        Assert.SkipUnless(isTold, "This kernel, or this file system, does not tell what is not yet on the disk.");
    }

    private static ulong? UnwrittenPages(SafeFileHandle file)
    {
        var whole = default(Range);
        var found = default(Pages);
        return NativeMethods.Call(CacheStat, file, ref whole, ref found, 0) == 0
            ? found.Dirty + found.BeingWritten : null;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Range
    {
        public ulong Offset;
        public ulong Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Pages
    {
        public ulong Cached;
        public ulong Dirty;
        public ulong BeingWritten;
        public ulong Evicted;
        public ulong RecentlyEvicted;
    }
}
