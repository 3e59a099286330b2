using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Orders that do not depend on the source's.</summary>
internal static class MemberOrder
{
    public static Entity[] Sorted(Entity[] members)
    {
        if (members.Length < 2)
            return members;
        var sorted = members.AsSpan().ToArray();
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return sorted;
    }

    public static TypeUse[] Sorted(TypeUse[] uses)
    {
        if (uses.Length < 2)
            return uses;
        var sorted = uses.AsSpan().ToArray();
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Text, right.Text));
        return sorted;
    }
}
