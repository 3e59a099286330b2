using System.Globalization;

namespace Hormesis;

/// <summary>Lists within messages: their beginning, and the number of what else there is.</summary>
public static class Listing
{
    /// <summary>Items that a message shows.</summary>
    public const int Most = 20;

    /// <returns><c>a, b, c and 17 more</c>.</returns>
    public static string Names(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(Most).Select(VisibleText.OfValue)) + More(names.Count, " and ", "");

    /// <param name="count">Of all; <see cref="Most"/> of them are shown.</param>
    /// <returns>Nothing where all are shown.</returns>
    public static string More(int count, string before, string what) =>
        count > Most ? string.Create(CultureInfo.InvariantCulture, $"{before}{count - Most} more{what}") : "";
}
