using System.Reflection.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>A definition (type, method, field, property) in one of our assemblies; there is one object for
/// each.</summary>
/// <remarks>Several threads may ask it: what it keeps is the same, whoever finds it, or is kept by the first.</remarks>
internal sealed class Entity(CodeAssembly assembly, EntityHandle handle)
{
    private Node[] nodes = [];
    private TypeMembers? members;
    private TypeShape? shape;
    private string? name;
    private Entity? owner;
    private Answer isOrdinal;

    public CodeAssembly Assembly { get; } = assembly;

    public EntityHandle Handle { get; } = handle;

    public MetadataReader Reader => Assembly.Reader;

    public TypeDefinition Type => Reader.GetTypeDefinition((TypeDefinitionHandle)Handle);

    public MethodDefinition Method => Reader.GetMethodDefinition((MethodDefinitionHandle)Handle);

    public FieldDefinition Field => Reader.GetFieldDefinition((FieldDefinitionHandle)Handle);

    public PropertyDefinition Property => Reader.GetPropertyDefinition((PropertyDefinitionHandle)Handle);

    /// <summary>As in the metadata; a type's without its namespace.</summary>
    public string Name => name ??= Reader.GetString(Handle.Kind switch
    {
        HandleKind.TypeDefinition => Type.Name,
        HandleKind.MethodDefinition => Method.Name,
        HandleKind.FieldDefinition => Field.Name,
        _ => Property.Name,
    });

    /// <summary>The type itself, or that of a member.</summary>
    public Entity Owner => owner ??= Handle.Kind switch
    {
        HandleKind.MethodDefinition => Assembly.Entity(Method.GetDeclaringType()),
        HandleKind.FieldDefinition => Assembly.Entity(Field.GetDeclaringType()),
        HandleKind.PropertyDefinition => Assembly.Entity(Property.GetDeclaringType()),
        _ => this,
    };

    /// <summary>Whether the compiler made and numbered it, or a type that it is in.</summary>
    public bool IsOrdinal => (isOrdinal is Answer.Unknown ? isOrdinal = ReadIsOrdinal() : isOrdinal) is Answer.Yes;

    /// <summary>Of a type.</summary>
    public TypeMembers Members => members ??= new(this);

    /// <summary>Of a type.</summary>
    public TypeShape Shape => shape ??= new(this);

    private Answer ReadIsOrdinal() => CompilerNames.IsOrdinal(Name)
        || (Owner != this ? Owner.IsOrdinal
            : Type.GetDeclaringType() is { IsNil: false } outer && Assembly.Entity(outer).IsOrdinal) ? Answer.Yes
                : Answer.No;

    public Node As(NodeRole role)
    {
        while (true)
        {
            var known = nodes;
            foreach (var node in known)
            {
                if (node.Role == role)
                    return node;
            }

            Interlocked.CompareExchange(ref nodes, [.. known, new(role, this)], known);
        }
    }
}
