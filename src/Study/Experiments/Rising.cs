namespace Hormesis.Study.Experiments;

/// <summary>The order that lists of rates and of steps must have.</summary>
internal static class Rising
{
    /// <summary>Whether each item is larger than the one before it.</summary>
    public static bool IsRising<T>(this IReadOnlyList<T> items)
        where T : IComparable<T> =>
        items.Zip(items.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0);
}
