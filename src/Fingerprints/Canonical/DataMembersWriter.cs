using System.Reflection;
using System.Reflection.Metadata;
using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>
/// Writes what a serializer may read of a type: its fields, properties and constructors, those of its bases, and those
/// of the types that these hold.
/// </summary>
internal sealed class DataMembersWriter(Entity type, CanonicalWriter writer)
{
    private readonly CodeAssembly assembly = type.Assembly;
    private readonly Nullability nullability = new(type);

    public void Write()
    {
        writer.Reach(type.As(NodeRole.Type));
        if (type.Shape.IsEnum || type.Shape.IsDelegate)
            return;
        if (type.Type.BaseType is { IsNil: false } parent)
            writer.Reflect(assembly.TypeUses.Of(parent));
        WriteFields();
        WriteProperties();
        foreach (var method in type.Members.Methods)
        {
            if (method.Name == ".ctor")
                writer.Reach(method.As(NodeRole.Method));
        }
    }

    private void WriteFields()
    {
        var fields = Array.FindAll(type.Members.Fields,
            static field => !field.Field.Attributes.HasFlag(FieldAttributes.Literal) && !field.IsOrdinal);
        foreach (var field in IsBytes(fields) ? fields : MemberOrder.Sorted(fields))
        {
            WriteMember(field, TypeOf(field), field.Field.GetCustomAttributes());
            writer.Reach(field.As(NodeRole.Field));
        }
    }

    private void WriteProperties()
    {
        foreach (var property in MemberOrder.Sorted(type.Members.Properties))
        {
            var propertyType = property.Property.DecodeSignature(assembly.TypeUses.Provider, null).ReturnType;
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
    private bool IsBytes(Entity[] fields) =>
        type.Shape.IsStruct
        && Array.TrueForAll(fields,
            field => field.Field.Attributes.HasFlag(FieldAttributes.Static) || !TypeOf(field).IsAnnotatable);

    private TypeUse TypeOf(Entity field) => assembly.TypeUses.OfField(field.Field);
}
