using Hormesis.Fingerprints.Metadata;
using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>Writes the declaration of a type. Its members are separate nodes.</summary>
internal static class TypeWriter
{
    public static void Write(TypeDefinition type, PartWriter writer)
    {
        WriteDeclaration(type, writer);
        if (type.IsNumbered())
        {
            WriteNumbered(type, writer);
            return;
        }

        AttributeWriter.Write(type, writer);
        if (type.IsEnum)
            WriteValues(type, writer);
        if (IsRecord(type))
            writer.Reach(NodeRole.DataMembers, type);
        DispatchWriter.Write(type, writer);
    }

    /// <summary>Whether a type is a record. Records hold data, and a serializer may get one as an object.</summary>
    private static bool IsRecord(TypeDefinition type) =>
        type.Methods.Any(method => method.Name is "<Clone>$" or "PrintMembers");

    private static void WriteDeclaration(TypeDefinition type, PartWriter writer)
    {
        writer.Add($"{type.Attributes & ~TypeAttributes.BeforeFieldInit:D} {type.ClassSize} {type.PackingSize}");
        if (type.BaseType is { } parent)
            writer.Add(writer.Name(parent));
        var contracts = type.Interfaces.Select(contract => writer.Name(contract.InterfaceType));
        foreach (var contract in contracts.Order(StringComparer.Ordinal))
            writer.Add(contract);
        GenericParameterWriter.Write(type, writer);
    }

    /// <summary>Writes a type that the compiler generated: state machines and anonymous types completely, closures only
    /// by their used members.</summary>
    private static void WriteNumbered(TypeDefinition type, PartWriter writer)
    {
        var isWhole = type.HasInterfaces || type.HasProperties;
        foreach (var method in type.Methods.Where(method => isWhole || method.Name == ".cctor"))
            writer.Add($"{writer.Number(method)}");
    }

    private static void WriteValues(TypeDefinition type, PartWriter writer)
    {
        foreach (var field in type.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            writer.Add($"{field.Name} {Literal.Of(field.Constant)}");
            AttributeWriter.Write(field, writer);
        }
    }
}
