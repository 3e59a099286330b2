using Hormesis.Fingerprints.Metadata;
using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>Reads the content of a node and the nodes that it reaches.</summary>
internal static class PartReader
{
    public static Part Read(Node node)
    {
        var writer = new PartWriter();
        writer.Add($"{node.Role}");
        Write(node, writer);
        while (writer.TryTakeUnwritten(out var numbered))
            WriteContent(numbered, writer);
        return writer.Part(node);
    }

    private static void Write(Node node, PartWriter writer)
    {
        var type = node.Definition as TypeDefinition ?? node.Definition.DeclaringType;
        writer.Add($"{type.Module.Assembly.Name.Name}!{CompilerNames.FullName(type)}");
        if (node.Role == NodeRole.DataMembers)
            DataMembersWriter.Write(type, writer);
        else if (node.Role == NodeRole.Resources)
            WriteResources(type.Module, writer);
        else
            WriteContent(node.Definition, writer);
        if (node.Role is NodeRole.Method or NodeRole.Field)
            ReachInitializers(node.Definition, writer);
    }

    private static void WriteContent(IMemberDefinition definition, PartWriter writer)
    {
        switch (definition)
        {
            case MethodDefinition method:
                MethodWriter.Write(method, writer);
                break;
            case FieldDefinition field:
                FieldWriter.Write(field, writer);
                break;
            case PropertyDefinition property:
                WriteProperty(property, writer);
                break;
            case TypeDefinition type:
                TypeWriter.Write(type, writer);
                break;
        }
    }

    private static void WriteProperty(PropertyDefinition property, PartWriter writer)
    {
        writer.Add($"{property.Name} {writer.Name(property.PropertyType)}");
        AttributeWriter.Write(property, writer);
    }

    private static void WriteResources(ModuleDefinition module, PartWriter writer)
    {
        var resources = module.Resources.OfType<EmbeddedResource>();
        foreach (var resource in resources.OrderBy(resource => resource.Name, StringComparer.Ordinal))
            writer.Add($"{resource.Name} {Digest.Of(resource.GetResourceData()).Hex}");
    }

    /// <summary>
    /// Reaches the code that runs before the member: the initialiser of its assembly, and the static constructor of its
    /// type. A static constructor that only sets initial values runs before a static field is used.
    /// </summary>
    private static void ReachInitializers(IMemberDefinition member, PartWriter writer)
    {
        var type = member.DeclaringType;
        writer.Reach(NodeRole.Type, type);
        if (member is FieldDefinition { IsStatic: true } || !type.IsBeforeFieldInit)
            ReachStaticConstructor(type, writer);
        ReachStaticConstructor(type.Module.GetType("<Module>"), writer);
    }

    private static void ReachStaticConstructor(TypeDefinition type, PartWriter writer)
    {
        if (type.Methods.FirstOrDefault(method => method.Name == ".cctor") is { } constructor)
            writer.Reach(NodeRole.Method, constructor);
    }
}
