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
        new AttributeWriter(type.Assembly, writer).Write(MemberLookup.Definition(type).GetCustomAttributes());
        if (TypeShape.IsEnum(type))
            WriteValues(type);
        if (TypeShape.IsRecord(type))
            writer.Reach(Node.DataMembers(type));
        new DispatchWriter(writer).Write(type);
    }

    /// <summary>A type that the compiler numbered: state machines and anonymous types whole, closures by what is used.</summary>
    public void WriteOrdinal(Entity type)
    {
        WriteDeclaration(type);
        var definition = MemberLookup.Definition(type);
        if (definition.GetInterfaceImplementations().Count > 0 || definition.GetProperties().Count > 0)
        {
            foreach (var method in definition.GetMethods())
                writer.AddNumber(new(type.Assembly, method));
        }
        else if (TypeShape.StaticConstructor(type) is { } constructor)
        {
            writer.AddNumber(constructor);
        }
    }

    private void WriteDeclaration(Entity type)
    {
        var assembly = type.Assembly;
        var definition = MemberLookup.Definition(type);
        writer.Add((int)(definition.Attributes & ~TypeAttributes.BeforeFieldInit));
        if (!definition.BaseType.IsNil)
            writer.Add(assembly.Uses.Type(definition.BaseType));
        foreach (var use in definition.GetInterfaceImplementations()
            .Select(handle => assembly.Uses.Type(assembly.Reader.GetInterfaceImplementation(handle).Interface))
            .OrderBy(use => use.Text, StringComparer.Ordinal))
        {
            writer.Add(use);
        }

        new GenericParameterWriter(assembly, writer).Write(definition.GetGenericParameters());
        writer.Add(definition.GetLayout().Size);
        writer.Add(definition.GetLayout().PackingSize);
    }

    private void WriteValues(Entity type)
    {
        var reader = type.Assembly.Reader;
        foreach (var field in MemberLookup.Definition(type).GetFields()
            .Select(reader.GetFieldDefinition)
            .OrderBy(field => reader.GetString(field.Name), StringComparer.Ordinal))
        {
            writer.Add(reader.GetString(field.Name));
            FieldWriter.WriteConstant(type.Assembly, field.GetDefaultValue(), writer);
            new AttributeWriter(type.Assembly, writer).Write(field.GetCustomAttributes());
        }
    }
}
