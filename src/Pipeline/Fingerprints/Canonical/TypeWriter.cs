using System.Reflection;
using Hormesis.Pipeline.Fingerprints.Metadata;
using Hormesis.Pipeline.Fingerprints.Reach;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>Writes a type's own declaration; its members are nodes of their own.</summary>
internal sealed class TypeWriter(CanonicalWriter writer)
{
    public void Write(Entity type)
    {
        WriteDeclaration(type);
        new AttributeWriter(type.Assembly, writer).Write(type.Type.GetCustomAttributes());
        if (TypeShape.IsEnum(type))
            WriteValues(type);
        if (TypeShape.IsRecord(type))
            writer.Reach(type.As(NodeRole.DataMembers));
        new DispatchWriter(writer).Write(type);
    }

    /// <summary>A type that the compiler numbered: state machines and anonymous types whole, closures by what is used.</summary>
    public void WriteOrdinal(Entity type)
    {
        WriteDeclaration(type);
        if (type.Type.GetInterfaceImplementations().Count > 0 || type.Type.GetProperties().Count > 0)
        {
            foreach (var method in TypeMembers.Methods(type))
                writer.AddNumber(method);
        }
        else if (TypeShape.StaticConstructor(type) is { } constructor)
        {
            writer.AddNumber(constructor);
        }
    }

    private void WriteDeclaration(Entity type)
    {
        writer.Add((int)(type.Type.Attributes & ~TypeAttributes.BeforeFieldInit));
        if (!type.Type.BaseType.IsNil)
            writer.Add(type.Assembly.Uses.Type(type.Type.BaseType));
        var interfaces = TypeMembers.Interfaces(type);
        MemberOrder.Sort(interfaces);
        foreach (var use in interfaces)
            writer.Add(use);
        new GenericParameterWriter(type.Assembly, writer).Write(type.Type.GetGenericParameters());
        writer.Add(type.Type.GetLayout().Size);
        writer.Add(type.Type.GetLayout().PackingSize);
    }

    private void WriteValues(Entity type)
    {
        var fields = TypeMembers.Fields(type);
        MemberOrder.Sort(fields);
        foreach (var field in fields)
        {
            writer.Add(field.Name);
            FieldWriter.WriteConstant(type.Assembly, field.Field.GetDefaultValue(), writer);
            new AttributeWriter(type.Assembly, writer).Write(field.Field.GetCustomAttributes());
        }
    }
}
