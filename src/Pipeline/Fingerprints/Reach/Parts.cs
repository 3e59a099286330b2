using System.Reflection.Metadata;
using Hormesis.Pipeline.Fingerprints.Canonical;
using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>Every node's part, read once for all entry points.</summary>
internal sealed class Parts
{
    private readonly Dictionary<Node, Part> parts = [];
    private readonly MethodCodes codes = new();

    public Part Of(Node node)
    {
        if (!parts.TryGetValue(node, out var part))
            parts[node] = part = Read(node);
        return part;
    }

    private Part Read(Node node)
    {
        var writer = new CanonicalWriter();
        writer.Add((int)node.Role);
        var name = node.Role switch
        {
            NodeRole.Method => Method(node.Entity, writer),
            NodeRole.Field => Field(node.Entity, writer),
            NodeRole.Property => Property(node.Entity, writer),
            NodeRole.Type => Type(node.Entity, writer),
            NodeRole.DataMembers => DataMembers(node.Entity, writer),
            NodeRole.PropertyOrder => PropertyOrder(node.Entity, writer),
            _ => Resources(node.Entity.Assembly, writer),
        };
        while (writer.TryNextPending(out var ordinal))
            WriteOrdinal(ordinal, writer);
        return writer.ToPart(name);
    }

    private string Method(Entity method, CanonicalWriter writer)
    {
        ReachOwner(method.Owner, writer, starts: true);
        if (method.Assembly.PropertyOf(method) is { } property)
            writer.Reach(property.As(NodeRole.Property));
        new MethodWriter(codes, writer).Write(method);
        return DisplayName.OfMethod(
            TypeName(method.Owner), method.Name, method.Assembly.Uses.Member(method.Handle).ParameterTypes);
    }

    private string Field(Entity field, CanonicalWriter writer)
    {
        ReachOwner(field.Owner, writer, starts: field.Field.Attributes.HasFlag(System.Reflection.FieldAttributes.Static));
        new FieldWriter(codes, writer).Write(field, isNamed: true);
        return $"{DisplayName.OfType(TypeName(field.Owner))}.{field.Name}";
    }

    private static string Property(Entity property, CanonicalWriter writer)
    {
        var assembly = property.Assembly;
        var definition = property.Property;
        writer.Add(property.Name);
        writer.Add(MetadataUses.Signature("", definition.DecodeSignature(assembly.Uses.Provider, null)));
        new AttributeWriter(assembly, writer).Write(definition.GetCustomAttributes());
        var accessor = definition.GetAccessors().Getter is { IsNil: false } getter ? getter : definition.GetAccessors().Setter;
        return $"{DisplayName.OfType(TypeName(assembly.Entity(accessor).Owner))}.{property.Name}";
    }

    private static string Type(Entity type, CanonicalWriter writer)
    {
        new TypeWriter(writer).Write(type);
        return DisplayName.OfType(TypeName(type));
    }

    private static string DataMembers(Entity type, CanonicalWriter writer)
    {
        new DataMembersWriter(type, writer).Write();
        return $"{DisplayName.OfType(TypeName(type))} (members)";
    }

    private static string PropertyOrder(Entity type, CanonicalWriter writer)
    {
        JsonOrder.Write(type, writer);
        return $"{DisplayName.OfType(TypeName(type))} (order of properties)";
    }

    private static string Resources(CodeAssembly assembly, CanonicalWriter writer)
    {
        foreach (var resource in assembly.Reader.ManifestResources
            .Select(assembly.Reader.GetManifestResource)
            .Where(resource => resource.Implementation.IsNil)
            .OrderBy(resource => assembly.Reader.GetString(resource.Name), StringComparer.Ordinal))
        {
            writer.Add(assembly.Reader.GetString(resource.Name));
            writer.Add(assembly.Resource(resource));
        }

        return $"{assembly.Name} (embedded resources)";
    }

    private static string TypeName(Entity type) => type.Assembly.TypeName((TypeDefinitionHandle)type.Handle);

    /// <summary>A member's type, its static constructor and its assembly's initialiser run before the member does.</summary>
    private static void ReachOwner(Entity owner, CanonicalWriter writer, bool starts)
    {
        writer.Reach(owner.As(NodeRole.Type));
        if (starts && TypeShape.StaticConstructor(owner) is { } constructor)
            writer.Reach(constructor.As(NodeRole.Method));
        if (owner.Assembly.ModuleInitializer is { } initializer)
            writer.Reach(initializer.As(NodeRole.Method));
    }

    private void WriteOrdinal(Entity ordinal, CanonicalWriter writer)
    {
        switch (ordinal.Handle.Kind)
        {
            case HandleKind.TypeDefinition:
                new TypeWriter(writer).WriteOrdinal(ordinal);
                break;
            case HandleKind.MethodDefinition:
                new MethodWriter(codes, writer).Write(ordinal);
                break;
            default:
                new FieldWriter(codes, writer).Write(ordinal, isNamed: false);
                break;
        }
    }
}
