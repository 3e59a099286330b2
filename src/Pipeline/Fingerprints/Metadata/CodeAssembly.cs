using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>One of our compiled assemblies, opened for reading; nothing of it is loaded or run.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The reader holds an array in memory, no file.")]
internal sealed class CodeAssembly
{
    private readonly PEReader image;
    private readonly Lazy<Dictionary<string, Entity>> types;
    private readonly Lazy<Dictionary<int, Entity>> accessors;
    private readonly Lazy<Entity?> moduleInitializer;
    private readonly string?[] typeNames;
    private readonly Dictionary<int, Entity> entities = [];

    /// <exception cref="BadImageFormatException">Not a managed assembly.</exception>
    public CodeAssembly(byte[] content, CodeAssemblies all)
    {
        image = new(ImmutableCollectionsMarshal.AsImmutableArray(content));
        Reader = image.GetMetadataReader();
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        All = all;
        TypeUses = new(this);
        MemberUses = new(this);
        Attributes = new(this);
        types = new(ReadTypes);
        accessors = new(ReadAccessors);
        moduleInitializer = new(() => Find("<Module>")?.Shape.StaticConstructor);
        typeNames = new string?[Reader.TypeDefinitions.Count + 1];
    }

    public string Name { get; }

    public MetadataReader Reader { get; }

    public CodeAssemblies All { get; }

    public TypeUses TypeUses { get; }

    public MemberUses MemberUses { get; }

    public AttributeTypes Attributes { get; }

    /// <summary>Stands for the assembly as a whole.</summary>
    public Entity Whole => Entity(EntityHandle.ModuleDefinition);

    /// <summary>Runs before any other code of the assembly; null where there is none.</summary>
    public Entity? ModuleInitializer => moduleInitializer.Value;

    /// <summary>Namespace, outer types and name: <c>Hormesis.Imaging.Volume/Plane`1</c>.</summary>
    public string TypeName(TypeDefinitionHandle handle) => typeNames[Reader.GetRowNumber(handle)] ??= ReadTypeName(handle);

    public Entity Entity(EntityHandle handle)
    {
        var token = MetadataTokens.GetToken(handle);
        if (!entities.TryGetValue(token, out var entity))
            entities[token] = entity = new(this, handle);
        return entity;
    }

    public Entity? Find(string typeName) => types.Value.GetValueOrDefault(typeName);

    /// <summary>The property that a method reads or writes; null for any other method.</summary>
    public Entity? PropertyOf(Entity method) => accessors.Value.TryGetValue(MetadataTokens.GetToken(method.Handle), out var property) ? property : null;

    public MethodBodyBlock? Body(MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? null : image.GetMethodBody(method.RelativeVirtualAddress);

    public byte[] StaticData(int address, int size) => image.GetSectionData(address).GetReader(0, size).ReadBytes(size);

    /// <summary>Name and digest of each embedded file, in the names' order.</summary>
    public List<string> Resources()
    {
        List<string> found = [];
        foreach (var handle in Reader.ManifestResources)
        {
            var resource = Reader.GetManifestResource(handle);
            if (resource.Implementation.IsNil)
                found.Add($"{Reader.GetString(resource.Name)}\0{Digest.Of(Content(resource)).Hex}");
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private byte[] Content(ManifestResource resource)
    {
        var start = image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress;
        var reader = image.GetSectionData(start).GetReader();
        reader.Offset = checked((int)resource.Offset);
        return reader.ReadBytes(reader.ReadInt32());
    }

    private string ReadTypeName(TypeDefinitionHandle handle)
    {
        var type = Reader.GetTypeDefinition(handle);
        var name = CompilerNames.Plain(Reader.GetString(type.Name));
        if (type.GetDeclaringType() is { IsNil: false } outer)
            return $"{TypeName(outer)}/{name}";
        return type.Namespace.IsNil ? name : $"{Reader.GetString(type.Namespace)}.{name}";
    }

    private Dictionary<string, Entity> ReadTypes()
    {
        var found = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var handle in Reader.TypeDefinitions)
            found.TryAdd(TypeName(handle), Entity(handle));
        return found;
    }

    private Dictionary<int, Entity> ReadAccessors()
    {
        var found = new Dictionary<int, Entity>();
        foreach (var handle in Reader.PropertyDefinitions)
        {
            var property = Reader.GetPropertyDefinition(handle).GetAccessors();
            found[MetadataTokens.GetToken(property.Getter)] = Entity(handle);
            found[MetadataTokens.GetToken(property.Setter)] = Entity(handle);
        }

        return found;
    }
}
