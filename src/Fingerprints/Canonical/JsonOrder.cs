using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>
/// A serializer writes properties in the source's order, so that order is part of a result. It counts for the type that
/// a call names, and for those of its properties.
/// </summary>
internal static class JsonOrder
{
    public static bool IsWriter(MemberUse method) =>
        method.Definition is null
        && method.Name.StartsWith("Serialize", StringComparison.Ordinal)
        && method.Parent.Text.StartsWith("System.Text.Json!", StringComparison.Ordinal);

    public static void Reach(TypeUse written, CanonicalWriter writer)
    {
        foreach (var type in written.Named)
            writer.Reach(type.As(NodeRole.PropertyOrder));
    }

    public static void Write(Entity type, CanonicalWriter writer)
    {
        if (type.Type.BaseType is { IsNil: false } parent)
            Reach(type.Assembly.TypeUses.Of(parent), writer);
        foreach (var property in type.Members.Properties)
        {
            writer.Add(property.Name);
            Reach(property.Property.DecodeSignature(type.Assembly.TypeUses.Provider, null).ReturnType, writer);
        }
    }
}
