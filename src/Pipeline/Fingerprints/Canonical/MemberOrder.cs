using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>Orders that do not depend on the source's.</summary>
internal static class MemberOrder
{
    public static void Sort(List<Entity> members) =>
        members.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));

    public static void Sort(List<TypeUse> uses) =>
        uses.Sort((left, right) => string.CompareOrdinal(left.Text, right.Text));
}
