using System.Reflection;
using System.Reflection.Metadata;
using Hormesis.Fingerprints.Canonical;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Reach;

/// <summary>Reads nodes' parts, one after another.</summary>
internal sealed class PartReader
{
    private readonly MethodCodes codes = new();
    private readonly CanonicalWriter writer = new();

    public Part Read(Node node)
    {
        writer.Clear();
        writer.Add((int)node.Role);
        Write(node.Role, node.Entity);
        while (writer.TryNextPending(out var ordinal))
            WriteOrdinal(ordinal);
        return writer.Part(node);
    }

    private void Write(NodeRole role, Entity entity)
    {
        switch (role)
        {
            case NodeRole.Method:
                WriteMethod(entity);
                break;
            case NodeRole.Field:
                WriteField(entity);
                break;
            case NodeRole.Property:
                WriteProperty(entity);
                break;
            case NodeRole.Resources:
                WriteResources(entity.Assembly);
                break;
            default:
                WriteType(role, entity);
                break;
        }
    }

    private void WriteMethod(Entity method)
    {
        WriteOwner(method.Owner, starts: true);
        if (method.Assembly.PropertyOf(method) is { } property)
            writer.Reach(property.As(NodeRole.Property));
        new MethodWriter(codes, writer).Write(method);
    }

    private void WriteField(Entity field)
    {
        WriteOwner(field.Owner, starts: field.Field.Attributes.HasFlag(FieldAttributes.Static));
        new FieldWriter(codes, writer).Write(field, isNamed: true);
    }

    private void WriteProperty(Entity property)
    {
        var assembly = property.Assembly;
        WriteName(property.Owner);
        writer.Add(property.Name);
        writer.Add(new SignatureUse(property.Property.DecodeSignature(assembly.TypeUses.Provider, null)).Types);
        new AttributeWriter(assembly, writer).Write(property.Property.GetCustomAttributes());
    }

    private void WriteType(NodeRole role, Entity type)
    {
        WriteName(type);
        if (role == NodeRole.Type)
            new TypeWriter(writer).Write(type);
        else if (role == NodeRole.DataMembers)
            new DataMembersWriter(type, writer).Write();
        else
            JsonOrder.Write(type, writer);
    }

    private void WriteResources(CodeAssembly assembly)
    {
        writer.Add(assembly.Name);
        foreach (var resource in assembly.Resources())
            writer.Add(resource);
    }

    private void WriteName(Entity type) => writer.Add(type.Assembly.TypeUses.Of(type.Handle).Text);

    /// <summary>A member's type, its static constructor and its assembly's initialiser run before the member
    /// does.</summary>
    private void WriteOwner(Entity owner, bool starts)
    {
        WriteName(owner);
        writer.Reach(owner.As(NodeRole.Type));
        if (starts && owner.Shape.StaticConstructor is { } constructor)
            writer.Reach(constructor.As(NodeRole.Method));
        if (owner.Assembly.ModuleInitializer is { } initializer)
            writer.Reach(initializer.As(NodeRole.Method));
    }

    private void WriteOrdinal(Entity ordinal)
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
