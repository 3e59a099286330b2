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
    private readonly Lazy<Dictionary<string, TypeDefinitionHandle>> types;
    private readonly Lazy<Dictionary<MethodDefinitionHandle, PropertyDefinitionHandle>> accessors;
    private readonly string?[] typeNames;

    /// <exception cref="BadImageFormatException">Not a managed assembly.</exception>
    public CodeAssembly(byte[] content, CodeAssemblies all)
    {
        image = new(ImmutableCollectionsMarshal.AsImmutableArray(content));
        Reader = image.GetMetadataReader();
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        All = all;
        Uses = new(this);
        types = new(ReadTypes);
        accessors = new(ReadAccessors);
        typeNames = new string?[Reader.TypeDefinitions.Count + 1];
    }

    public string Name { get; }

    public MetadataReader Reader { get; }

    public CodeAssemblies All { get; }

    public MetadataUses Uses { get; }

    /// <summary>Runs before any other code of the assembly; null where there is none.</summary>
    public Entity? ModuleInitializer =>
        Find("<Module>") is { } module ? TypeShape.StaticConstructor(new(this, module)) : null;

    /// <summary>Namespace, outer types and name: <c>Hormesis.Imaging.Volume/Plane`1</c>.</summary>
    public string TypeName(TypeDefinitionHandle handle) => typeNames[Reader.GetRowNumber(handle)] ??= ReadTypeName(handle);

    public TypeDefinitionHandle? Find(string typeName) => types.Value.TryGetValue(typeName, out var type) ? type : null;

    public PropertyDefinitionHandle? PropertyOf(MethodDefinitionHandle accessor) =>
        accessors.Value.TryGetValue(accessor, out var property) ? property : null;

    /// <summary>Whether the compiler made and numbered the type, or one that it is nested in.</summary>
    public bool IsOrdinal(TypeDefinitionHandle handle)
    {
        var type = Reader.GetTypeDefinition(handle);
        return CompilerNames.IsOrdinal(Reader.GetString(type.Name))
            || (type.GetDeclaringType() is { IsNil: false } outer && IsOrdinal(outer));
    }

    public bool IsOrdinal(MethodDefinitionHandle handle)
    {
        var method = Reader.GetMethodDefinition(handle);
        return CompilerNames.IsOrdinal(Reader.GetString(method.Name)) || IsOrdinal(method.GetDeclaringType());
    }

    public bool IsOrdinal(FieldDefinitionHandle handle)
    {
        var field = Reader.GetFieldDefinition(handle);
        return CompilerNames.IsOrdinal(Reader.GetString(field.Name)) || IsOrdinal(field.GetDeclaringType());
    }

    public MethodBodyBlock? Body(MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? null : image.GetMethodBody(method.RelativeVirtualAddress);

    public byte[] StaticData(int address, int size) => image.GetSectionData(address).GetReader(0, size).ReadBytes(size);

    public byte[] Resource(ManifestResource resource)
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

    private Dictionary<string, TypeDefinitionHandle> ReadTypes()
    {
        var found = new Dictionary<string, TypeDefinitionHandle>(StringComparer.Ordinal);
        foreach (var handle in Reader.TypeDefinitions)
            found.TryAdd(TypeName(handle), handle);
        return found;
    }

    private Dictionary<MethodDefinitionHandle, PropertyDefinitionHandle> ReadAccessors()
    {
        var found = new Dictionary<MethodDefinitionHandle, PropertyDefinitionHandle>();
        foreach (var handle in Reader.PropertyDefinitions)
        {
            var property = Reader.GetPropertyDefinition(handle).GetAccessors();
            found[property.Getter] = handle;
            found[property.Setter] = handle;
        }

        return found;
    }
}
