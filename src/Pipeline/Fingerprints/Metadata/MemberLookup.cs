using System.Reflection.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>Finds what a reference means: in the type it names, or in a base of that.</summary>
internal static class MemberLookup
{
    /// <param name="signature">As <see cref="MetadataUses.Signature"/> writes it; looked at only among overloads.</param>
    public static Entity? Method(Entity type, string name, string signature)
    {
        for (Entity? at = type; at is { } owner; at = Base(owner))
        {
            var reader = owner.Assembly.Reader;
            List<MethodDefinitionHandle> named =
                [.. Definition(owner).GetMethods().Where(method => reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, name))];
            if (named.Count == 1)
                return new Entity(owner.Assembly, named[0]);
            foreach (var method in named)
            {
                var decoded = reader.GetMethodDefinition(method).DecodeSignature(owner.Assembly.Uses.Provider, null);
                if (MetadataUses.Signature(name, decoded).Text == signature)
                    return new Entity(owner.Assembly, method);
            }
        }

        return null;
    }

    public static Entity? Field(Entity type, string name)
    {
        for (Entity? at = type; at is { } owner; at = Base(owner))
        {
            var reader = owner.Assembly.Reader;
            foreach (var field in Definition(owner).GetFields())
            {
                if (reader.StringComparer.Equals(reader.GetFieldDefinition(field).Name, name))
                    return new Entity(owner.Assembly, field);
            }
        }

        return null;
    }

    /// <summary>The base class where it is ours.</summary>
    public static Entity? Base(Entity type) =>
        Definition(type).BaseType is { IsNil: false } handle && type.Assembly.Uses.Type(handle).Named is [var first, ..]
            && IsOurs(type.Assembly.Uses.Type(handle), first)
            ? first
            : null;

    /// <summary>Interfaces of ours that the type itself lists.</summary>
    public static IEnumerable<Entity> Interfaces(Entity type)
    {
        foreach (var use in InterfaceUses(type))
        {
            if (use.Named is [var first, ..] && IsOurs(use, first))
                yield return first;
        }
    }

    public static bool HasForeignInterface(Entity type) =>
        InterfaceUses(type).Any(use => use.Named is not [var first, ..] || !IsOurs(use, first));

    public static TypeDefinition Definition(Entity type) =>
        type.Assembly.Reader.GetTypeDefinition((TypeDefinitionHandle)type.Handle);

    private static IEnumerable<TypeUse> InterfaceUses(Entity type) =>
        Definition(type).GetInterfaceImplementations()
            .Select(handle => type.Assembly.Uses.Type(type.Assembly.Reader.GetInterfaceImplementation(handle).Interface));

    /// <summary>Whether the generic type itself is ours, and not only an argument of it.</summary>
    private static bool IsOurs(TypeUse use, Entity first) =>
        use.Text.StartsWith($"{first.Assembly.Name}!", StringComparison.Ordinal);
}
