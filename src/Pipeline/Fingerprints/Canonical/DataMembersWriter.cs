using System.Reflection;
using System.Reflection.Metadata;
using Hormesis.Pipeline.Fingerprints.Metadata;
using Hormesis.Pipeline.Fingerprints.Reach;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>
/// Writes what a serializer may read of a type: its fields, properties and constructors, those of its bases, and those of
/// the types that these hold.
/// </summary>
internal sealed class DataMembersWriter(Entity type, CanonicalWriter writer)
{
    private readonly CodeAssembly assembly = type.Assembly;
    private readonly MetadataReader reader = type.Assembly.Reader;
    private readonly TypeDefinition definition = MemberLookup.Definition(type);
    private readonly Nullability nullability = new(type.Assembly);

    public void Write()
    {
        writer.Reach(Node.Type(type));
        if (TypeShape.IsEnum(type) || TypeShape.IsDelegate(type))
            return;
        if (!definition.BaseType.IsNil)
            writer.Reflect(assembly.Uses.Type(definition.BaseType));
        WriteFields();
        WriteProperties();
        foreach (var handle in definition.GetMethods())
        {
            if (reader.GetString(reader.GetMethodDefinition(handle).Name) == ".ctor")
                writer.Reach(Node.Method(new(assembly, handle)));
        }
    }

    private void WriteFields()
    {
        var fields = definition.GetFields()
            .Select(handle => (Handle: handle, Field: reader.GetFieldDefinition(handle)))
            .Where(item => !item.Field.Attributes.HasFlag(FieldAttributes.Literal) && !assembly.IsOrdinal(item.Handle));
        if (!IsBytes())
            fields = fields.OrderBy(item => reader.GetString(item.Field.Name), StringComparer.Ordinal);
        foreach (var (handle, field) in fields)
        {
            var fieldType = field.DecodeSignature(assembly.Uses.Provider, null);
            writer.Add(reader.GetString(field.Name));
            writer.Add(nullability.Of(fieldType, field.GetCustomAttributes(), (TypeDefinitionHandle)type.Handle));
            writer.Reach(Node.Field(new(assembly, handle)));
            writer.Reflect(fieldType);
        }
    }

    private void WriteProperties()
    {
        foreach (var (handle, property) in definition.GetProperties()
            .Select(handle => (handle, reader.GetPropertyDefinition(handle)))
            .OrderBy(item => reader.GetString(item.Item2.Name), StringComparer.Ordinal))
        {
            var propertyType = property.DecodeSignature(assembly.Uses.Provider, null).ReturnType;
            writer.Add(reader.GetString(property.Name));
            writer.Add(nullability.Of(propertyType, property.GetCustomAttributes(), (TypeDefinitionHandle)type.Handle));
            writer.Reflect(propertyType);
            writer.Reach(new(NodeRole.Property, assembly, handle));
            foreach (var accessor in new[] { property.GetAccessors().Getter, property.GetAccessors().Setter })
            {
                if (!accessor.IsNil)
                    writer.Reach(Node.Method(new(assembly, accessor)));
            }
        }
    }

    /// <summary>A struct without references can be read as bytes, in which the fields' order shows.</summary>
    private bool IsBytes() => TypeShape.IsStruct(type) && definition.GetFields()
        .Select(reader.GetFieldDefinition)
        .Where(field => !field.Attributes.HasFlag(FieldAttributes.Static))
        .All(field => !field.DecodeSignature(assembly.Uses.Provider, null).IsAnnotatable);
}
