using System.Collections.Immutable;
using System.Globalization;

namespace Hormesis.Engine.Collection;

/// <summary>What was removed, or would be.</summary>
/// <param name="Items">In the order of removal.</param>
/// <param name="StatEntries">Remembered digests of raw files that are no longer there.</param>
public sealed record GcReport(ImmutableArray<GcItem> Items, int StatEntries, bool DryRun)
{
    public long Bytes => Items.Sum(item => item.Bytes);

    /// <returns>A line of totals by the store's folders.</returns>
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
