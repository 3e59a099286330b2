using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>One of our compiled assemblies, opened for reading; nothing of it is loaded or run.</summary>
[SuppressMessage("Design", "CA1001",
    Justification = "Open as long as fingerprints may be asked for, which is as long as the program runs.")]
internal sealed class CodeAssembly
{
    private readonly PEReader image;
    private readonly Lazy<Dictionary<string, Entity>> types;
    private readonly Lazy<RowTable<Entity>> accessors;
    private readonly Lazy<Entity?> moduleInitializer;
    private readonly string?[] typeNames;
    private readonly RowTable<Entity> entities;

    public CodeAssembly(PEReader image, CodeAssemblies all)
    {
        this.image = image;
        Reader = image.GetMetadataReader();
        entities = new(Reader);
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
    public string TypeName(TypeDefinitionHandle handle) =>
        typeNames[Reader.GetRowNumber(handle)] ??= ReadTypeName(handle);

    public Entity Entity(EntityHandle handle)
    {
        ref var place = ref entities[handle];
        return place ?? Interlocked.CompareExchange(ref place, new(this, handle), null) ?? place;
    }

    public Entity? Find(string typeName) => types.Value.GetValueOrDefault(typeName);

    /// <summary>The property that a method reads or writes; null for any other method.</summary>
    public Entity? PropertyOf(Entity method) => accessors.Value[method.Handle];

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

    private RowTable<Entity> ReadAccessors()
    {
        var found = new RowTable<Entity>(Reader);
        foreach (var handle in Reader.PropertyDefinitions)
        {
            var property = Reader.GetPropertyDefinition(handle).GetAccessors();
            found[property.Getter] = Entity(handle);
            found[property.Setter] = Entity(handle);
        }

        return found;
    }
}
