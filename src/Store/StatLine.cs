using System.Globalization;
using Hormesis.Files;

namespace Hormesis.Store;

/// <summary>A line of a cache: digest of a file's content, its stat at that time, and a name.</summary>
internal static class StatLine
{
    public static string Of(Digest digest, FileStat stat, string name) => CheckedLine.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"{digest.Hex}\t{stat.Device}\t{stat.Inode}\t{stat.Size}\t{stat.ModifiedNs}\t{stat.ChangedNs}\t" +
        $"{stat.Links}\t{name}")) + "\n";

    /// <summary>Parses a line; returns null if the line is damaged.</summary>
    public static (Digest Digest, FileStat Stat, string Name)? Parse(string line) =>
        CheckedLine.Content(line)?.Split('\t', 8)
            is [var digest, var device, var inode, var size, var modified, var changed, var links, var name]
            ? (new(digest),
                new(Number<ulong>(device), Number<ulong>(inode), Number<long>(size), Number<long>(modified),
                Number<long>(changed), Number<uint>(links), IsFile: true), name)
            : null;

    private static T Number<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
}
