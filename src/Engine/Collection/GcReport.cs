using System.Collections.Immutable;
using System.Globalization;

namespace Hormesis.Engine.Collection;

/// <summary>Items that were removed, or would be removed in a dry run.</summary>
/// <param name="Items">Items in the order of removal.</param>
/// <param name="StatEntries">Number of remembered digests of raw files that no longer exist.</param>
public sealed record GcReport(ImmutableArray<GcItem> Items, int StatEntries, bool DryRun)
{
    public long Bytes => Items.Sum(item => item.Bytes);

    /// <returns>One line with totals for each folder of the store.</returns>
    public override string ToString()
    {
        var kinds = Items.GroupBy(item => item.Path.Split('/')[0], StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} in {kind.Key}"));
        string[] stat = StatEntries == 0 ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{StatEntries} in the stat cache")];
        var what = string.Join(", ", [.. kinds, .. stat]);
        return what.Length == 0
            ? "Nothing to remove."
            : string.Create(CultureInfo.InvariantCulture,
                $"{(DryRun ? "Would remove" : "Removed")} {Bytes / 1e6:F1} MB: {what}.");
    }
}
