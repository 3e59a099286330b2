using Hormesis.Fingerprints.Metadata;
using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>
/// Writes what reflection may read of a type: its fields, properties and constructors, those of its base types, and
/// those of the types of its members. Properties keep the order of the source, which is the order in the JSON written
/// from them.
/// </summary>
internal static class DataMembersWriter
{
    public static void Write(TypeDefinition type, PartWriter writer)
    {
        writer.Reach(NodeRole.Type, type);
        if (type.IsEnum || type.BaseType?.FullName == "System.MulticastDelegate")
            return;
        if (type.BaseType is { } parent)
            writer.Add(writer.Name(parent, NodeRole.DataMembers));
        foreach (var field in Fields(type))
            WriteMember(NodeRole.Field, field, field.FieldType, writer);
        foreach (var property in type.Properties)
            WriteProperty(property, writer);
        foreach (var constructor in type.Methods.Where(method => method.IsConstructor && !method.IsStatic))
            writer.Reach(NodeRole.Method, constructor);
    }

    /// <summary>Fields of a struct keep the order of the source, because a struct can be read as bytes.</summary>
    private static IEnumerable<FieldDefinition> Fields(TypeDefinition type)
    {
        var fields = type.Fields.Where(field => !field.IsLiteral && !field.IsNumbered());
        return type.IsValueType ? fields : fields.OrderBy(field => field.Name, StringComparer.Ordinal);
    }

    private static void WriteProperty(PropertyDefinition property, PartWriter writer)
    {
        WriteMember(NodeRole.Property, property, property.PropertyType, writer);
        if (property.GetMethod is { } getter)
            writer.Reach(NodeRole.Method, getter);
        if (property.SetMethod is { } setter)
            writer.Reach(NodeRole.Method, setter);
    }

    private static void WriteMember<T>(NodeRole role, T member, TypeReference type, PartWriter writer)
        where T : IMemberDefinition
    {
        writer.Add($"{member.Name} {writer.Name(type, NodeRole.DataMembers)} {Nullability.Of(member, type)}");
        writer.Reach(role, member);
    }
}
