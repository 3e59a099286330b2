using System.Globalization;

namespace Hormesis;

/// <summary>Shortens lists in messages: the first items, and the number of the others.</summary>
public static class Listing
{
    /// <summary>Largest number of items that a message shows.</summary>
    public const int Most = 20;

    /// <returns><c>a, b, c and 17 more</c>.</returns>
    public static string Names(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(Most).Select(VisibleText.OfValue)) + More(names.Count, " and ", "");

    /// <param name="count">Number of all items; at most <see cref="Most"/> are shown.</param>
    /// <returns>Empty if all items are shown.</returns>
    public static string More(int count, string before, string what) =>
        count > Most ? string.Create(CultureInfo.InvariantCulture, $"{before}{count - Most} more{what}") : "";
}
