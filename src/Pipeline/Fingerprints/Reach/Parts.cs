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
        var entity = new Entity(node.Assembly, node.Handle);
        var name = node.Role switch
        {
            NodeRole.Method => Method(entity, writer),
            NodeRole.Field => Field(entity, writer),
            NodeRole.Property => Property(entity, writer),
            NodeRole.Type => Type(entity, writer),
            NodeRole.DataMembers => DataMembers(entity, writer),
            _ => Resources(node.Assembly, writer),
        };
        while (writer.TryNextPending(out var ordinal))
            WriteOrdinal(ordinal, writer);
        return writer.ToPart(name);
    }

    private string Method(Entity method, CanonicalWriter writer)
    {
        var handle = (MethodDefinitionHandle)method.Handle;
        ReachOwner(new(method.Assembly, method.Assembly.Reader.GetMethodDefinition(handle).GetDeclaringType()), writer, starts: true);
        if (method.Assembly.PropertyOf(handle) is { } property)
            writer.Reach(new(NodeRole.Property, method.Assembly, property));
        new MethodWriter(codes, writer).Write(method);
        return MethodName(method.Assembly, method.Assembly.Reader.GetMethodDefinition(handle));
    }

    private static string MethodName(CodeAssembly assembly, MethodDefinition method) => DisplayName.OfMethod(
        assembly.TypeName(method.GetDeclaringType()),
        assembly.Reader.GetString(method.Name),
        method.DecodeSignature(assembly.Uses.Provider, null).ParameterTypes.Select(type => type.Text));

    private string Field(Entity field, CanonicalWriter writer)
    {
        var definition = field.Assembly.Reader.GetFieldDefinition((FieldDefinitionHandle)field.Handle);
        var isStatic = definition.Attributes.HasFlag(System.Reflection.FieldAttributes.Static);
        var owner = new Entity(field.Assembly, definition.GetDeclaringType());
        ReachOwner(owner, writer, starts: isStatic);
        new FieldWriter(codes, writer).Write(field, isNamed: true);
        return $"{DisplayName.OfType(field.Assembly.TypeName(definition.GetDeclaringType()))}.{field.Assembly.Reader.GetString(definition.Name)}";
    }

    private static string Property(Entity property, CanonicalWriter writer)
    {
        var assembly = property.Assembly;
        var definition = assembly.Reader.GetPropertyDefinition((PropertyDefinitionHandle)property.Handle);
        var name = assembly.Reader.GetString(definition.Name);
        writer.Add(name);
        writer.Add(MetadataUses.Signature("", definition.DecodeSignature(assembly.Uses.Provider, null)));
        new AttributeWriter(assembly, writer).Write(definition.GetCustomAttributes());
        var accessor = definition.GetAccessors().Getter is { IsNil: false } getter ? getter : definition.GetAccessors().Setter;
        var owner = assembly.Reader.GetMethodDefinition(accessor).GetDeclaringType();
        return $"{DisplayName.OfType(assembly.TypeName(owner))}.{name}";
    }

    private static string Type(Entity type, CanonicalWriter writer)
    {
        new TypeWriter(writer).Write(type);
        return DisplayName.OfType(type.Assembly.TypeName((TypeDefinitionHandle)type.Handle));
    }

    private static string DataMembers(Entity type, CanonicalWriter writer)
    {
        new DataMembersWriter(type, writer).Write();
        return $"{DisplayName.OfType(type.Assembly.TypeName((TypeDefinitionHandle)type.Handle))} (members)";
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

    /// <summary>A member's type, its static constructor and its assembly's initialiser run before the member does.</summary>
    private static void ReachOwner(Entity owner, CanonicalWriter writer, bool starts)
    {
        if (owner.Assembly.IsOrdinal((TypeDefinitionHandle)owner.Handle))
            return;
        writer.Reach(Node.Type(owner));
        if (starts && TypeShape.StaticConstructor(owner) is { } constructor)
            writer.Reach(Node.Method(constructor));
        if (owner.Assembly.ModuleInitializer is { } initializer)
            writer.Reach(Node.Method(initializer));
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
