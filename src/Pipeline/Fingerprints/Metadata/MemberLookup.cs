namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>Finds what a reference means: in the type it names, or in a base of that.</summary>
internal static class MemberLookup
{
    /// <param name="signature">As <see cref="MetadataUses.Signature"/> writes it; looked at only among overloads.</param>
    public static Entity? Method(Entity type, string name, string signature)
    {
        for (var at = type; at is not null; at = Base(at))
        {
            var named = TypeMembers.Methods(at).FindAll(method => method.Reader.StringComparer.Equals(method.Method.Name, name));
            if (named.Count == 1)
                return named[0];
            var same = named.Find(method =>
                MetadataUses.Signature(name, method.Method.DecodeSignature(method.Assembly.Uses.Provider, null)).Text == signature);
            if (same is not null)
                return same;
        }

        return null;
    }

    public static Entity? Field(Entity type, string name)
    {
        for (var at = type; at is not null; at = Base(at))
        {
            if (TypeMembers.Fields(at).Find(field => field.Reader.StringComparer.Equals(field.Field.Name, name)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The base class where it is ours.</summary>
    public static Entity? Base(Entity type) =>
        type.Type.BaseType is { IsNil: false } handle ? Ours(type.Assembly.Uses.Type(handle)) : null;

    /// <summary>Interfaces of ours that the type itself lists.</summary>
    public static List<Entity> Interfaces(Entity type)
    {
        List<Entity> found = [];
        foreach (var use in TypeMembers.Interfaces(type))
        {
            if (Ours(use) is { } ours)
                found.Add(ours);
        }

        return found;
    }

    public static bool HasForeignInterface(Entity type) => TypeMembers.Interfaces(type).Exists(use => Ours(use) is null);

    /// <summary>The type, or the generic type, that is used, and not only an argument of it.</summary>
    private static Entity? Ours(TypeUse use) =>
        use.Named is [var first, ..] && use.Text.StartsWith($"{first.Assembly.Name}!", StringComparison.Ordinal) ? first : null;
}
