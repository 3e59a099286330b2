namespace Hormesis.Fingerprints.Metadata;

/// <summary>Finds what a reference means: in the type it names, or in a base of that.</summary>
internal static class MemberLookup
{
    /// <param name="signature">Looked at only among overloads.</param>
    public static Entity? Method(Entity type, string name, SignatureUse signature)
    {
        for (var at = type; at is not null; at = Base(at))
        {
            if (Declared(at, name, signature) is { } found)
                return found;
        }

        return null;
    }

    private static Entity? Declared(Entity type, string name, SignatureUse signature)
    {
        var methods = type.Members.Methods;
        var first = Array.FindIndex(methods, method => method.Name == name);
        if (first < 0 || !Array.Exists(methods[(first + 1)..], method => method.Name == name))
            return first < 0 ? null : methods[first];
        return Array.Find(methods, method =>
            method.Name == name && method.Assembly.MemberUses.Of(method.Handle).Types.Text == signature.Types.Text);
    }

    public static Entity? Field(Entity type, string name)
    {
        for (var at = type; at is not null; at = Base(at))
        {
            if (Array.Find(at.Members.Fields, field => field.Name == name) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The base class where it is ours.</summary>
    public static Entity? Base(Entity type) =>
        type.Type.BaseType is { IsNil: false } handle ? Ours(type.Assembly.TypeUses.Of(handle)) : null;

    /// <summary>Interfaces of ours that the type itself lists.</summary>
    public static List<Entity> Interfaces(Entity type)
    {
        List<Entity> found = [];
        foreach (var use in type.Members.Interfaces)
        {
            if (Ours(use) is { } ours)
                found.Add(ours);
        }

        return found;
    }

    public static bool HasForeignInterface(Entity type) =>
        Array.Exists(type.Members.Interfaces, static use => Ours(use) is null);

    /// <summary>The type, or the generic type, that is used, and not only an argument of it.</summary>
    public static Entity? Ours(TypeUse use) =>
        use.Named is [var first, ..] && IsOf(use.Text, first.Assembly.Name) ? first : null;

    private static bool IsOf(string text, string assembly) =>
        text.Length > assembly.Length && text[assembly.Length] == '!'
            && text.StartsWith(assembly, StringComparison.Ordinal);
}
