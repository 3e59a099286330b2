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
    private readonly Nullability nullability = new(type);

    public void Write()
    {
        writer.Reach(type.As(NodeRole.Type));
        if (TypeShape.IsEnum(type) || TypeShape.IsDelegate(type))
            return;
        if (type.Type.BaseType is { IsNil: false } parent)
            writer.Reflect(assembly.Uses.Type(parent));
        WriteFields();
        WriteProperties();
        foreach (var method in TypeMembers.Methods(type))
        {
            if (method.Name == ".ctor")
                writer.Reach(method.As(NodeRole.Method));
        }
    }

    private void WriteFields()
    {
        var fields = TypeMembers.Fields(type)
            .FindAll(field => !field.Field.Attributes.HasFlag(FieldAttributes.Literal) && !field.IsOrdinal);
        if (!IsBytes(fields))
            MemberOrder.Sort(fields);
        foreach (var field in fields)
        {
            WriteMember(field, TypeOf(field), field.Field.GetCustomAttributes());
            writer.Reach(field.As(NodeRole.Field));
        }
    }

    private void WriteProperties()
    {
        var properties = TypeMembers.Properties(type);
        MemberOrder.Sort(properties);
        foreach (var property in properties)
        {
            var propertyType = property.Property.DecodeSignature(assembly.Uses.Provider, null).ReturnType;
            WriteMember(property, propertyType, property.Property.GetCustomAttributes());
            writer.Reach(property.As(NodeRole.Property));
            ReachAccessor(property.Property.GetAccessors().Getter);
            ReachAccessor(property.Property.GetAccessors().Setter);
        }
    }

    private void WriteMember(Entity member, TypeUse memberType, CustomAttributeHandleCollection attributes)
    {
        writer.Add(member.Name);
        writer.Add(nullability.Of(memberType, attributes));
        writer.Reflect(memberType);
    }

    private void ReachAccessor(MethodDefinitionHandle accessor)
    {
        if (!accessor.IsNil)
            writer.Reach(assembly.Entity(accessor).As(NodeRole.Method));
    }

    /// <summary>A struct without references can be read as bytes, in which the fields' order shows.</summary>
    private bool IsBytes(List<Entity> fields) =>
        TypeShape.IsStruct(type)
        && fields.TrueForAll(field => field.Field.Attributes.HasFlag(FieldAttributes.Static) || !TypeOf(field).IsAnnotatable);

    private TypeUse TypeOf(Entity field) => field.Field.DecodeSignature(assembly.Uses.Provider, null);
}
