using System.Reflection;
using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Writes a type's own declaration; its members are nodes of their own.</summary>
internal readonly struct TypeWriter(CanonicalWriter writer)
{
    public void Write(Entity type)
    {
        WriteDeclaration(type);
        new AttributeWriter(type.Assembly, writer).Write(type.Type.GetCustomAttributes());
        if (type.Shape.IsEnum)
            WriteValues(type);
        if (type.Shape.IsRecord)
            writer.Reach(type.As(NodeRole.DataMembers));
        new DispatchWriter(writer).Write(type);
    }

    /// <summary>A type that the compiler numbered: state machines and anonymous types whole, closures by what is
    /// used.</summary>
    public void WriteOrdinal(Entity type)
    {
        WriteDeclaration(type);
        if (type.Type.GetInterfaceImplementations().Count > 0 || type.Type.GetProperties().Count > 0)
        {
            foreach (var method in type.Members.Methods)
                writer.AddNumber(method);
        }
        else if (type.Shape.StaticConstructor is { } constructor)
        {
            writer.AddNumber(constructor);
        }
    }

    private void WriteDeclaration(Entity type)
    {
        writer.Add((int)(type.Type.Attributes & ~TypeAttributes.BeforeFieldInit));
        if (!type.Type.BaseType.IsNil)
            writer.Add(type.Assembly.TypeUses.Of(type.Type.BaseType));
        foreach (var use in MemberOrder.Sorted(type.Members.Interfaces))
            writer.Add(use);
        new GenericParameterWriter(type.Assembly, writer).Write(type.Type.GetGenericParameters());
        writer.Add(type.Type.GetLayout().Size);
        writer.Add(type.Type.GetLayout().PackingSize);
    }

    private void WriteValues(Entity type)
    {
        foreach (var field in MemberOrder.Sorted(type.Members.Fields))
        {
            writer.Add(field.Name);
            FieldWriter.WriteConstant(type.Assembly, field.Field.GetDefaultValue(), writer);
            new AttributeWriter(type.Assembly, writer).Write(field.Field.GetCustomAttributes());
        }
    }
}
