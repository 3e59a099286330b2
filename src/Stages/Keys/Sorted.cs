using System.Collections.Immutable;

namespace Hormesis.Stages.Keys;

/// <summary>Collections in ordinal order; .NET's default order of strings depends on the culture.</summary>
public static class Sorted
{
    public static ImmutableSortedDictionary<string, T> Empty<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, TValue> ToSorted<T, TValue>(
        this IEnumerable<T> items, Func<T, string> key, Func<T, TValue> value)
    {
        var sorted = Empty<TValue>().ToBuilder();
        foreach (var item in items)
            sorted.Add(key(item), value(item));
        return sorted.ToImmutable();
    }

    public static ImmutableSortedSet<string> Paths(IEnumerable<string> paths) =>
        paths.ToImmutableSortedSet(StringComparer.Ordinal);
}
