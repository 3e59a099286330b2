using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>Resolves one assembly's tokens of types to names and to definitions in ours, each once.</summary>
internal sealed class TypeUses
{
    private readonly CodeAssembly assembly;
    private readonly RowTable<TypeUse> classes;
    private readonly RowTable<TypeUse> structs;
    private readonly BlobTable<TypeUse> fields = new();

    public TypeUses(CodeAssembly assembly)
    {
        this.assembly = assembly;
        classes = new(assembly.Reader);
        structs = new(assembly.Reader);
        Provider = new(assembly);
    }

    public TypeUseProvider Provider { get; }

    private MetadataReader Reader => assembly.Reader;

    /// <param name="isClass">Only a signature says it; null could stand in place of the type.</param>
    public TypeUse Of(EntityHandle handle, bool isClass = true) =>
        (isClass ? classes : structs)[handle] ??= Read(handle, isClass);

    public TypeUse OfField(FieldDefinition field) =>
        fields.Find(field.Signature) ?? fields.Keep(field.Signature, field.DecodeSignature(Provider, null));

    public ImmutableArray<TypeUse> OfArguments(MethodSpecificationHandle handle) =>
        Reader.GetMethodSpecification(handle).DecodeSignature(Provider, null);

    public ImmutableArray<TypeUse> OfLocals(StandaloneSignatureHandle handle) =>
        handle.IsNil ? [] : Reader.GetStandaloneSignature(handle).DecodeLocalSignature(Provider, null);

    public static TypeUse Defined(Entity type, bool isClass)
    {
        var handle = (TypeDefinitionHandle)type.Handle;
        var name = type.Assembly.TypeName(handle);
        if (CompilerNames.IsBoilerplate(name))
            return TypeUse.Plain($"compiler!{name}", isClass);
        return type.IsOrdinal
            ? new() { Text = TypeUse.Placeholder.ToString(), Ordinal = [type], IsAnnotatable = isClass }
            : new() { Text = $"{type.Assembly.Name}!{name}", Named = [type], IsAnnotatable = isClass };
    }

    private TypeUse Read(EntityHandle handle, bool isClass) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Defined(assembly.Entity(handle), isClass),
        HandleKind.TypeReference => Referenced((TypeReferenceHandle)handle, isClass),
        HandleKind.TypeSpecification =>
            Reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Provider, null),
        _ => throw new BadImageFormatException($"{assembly.Name}: a token of kind {handle.Kind} is no type."),
    };

    private TypeUse Referenced(TypeReferenceHandle handle, bool isClass)
    {
        var (owner, name) = Locate(handle);
        return assembly.All.Find(owner, name) is { } type
            ? Defined(type, isClass)
            : new() { Text = $"{owner}!{name}", Assemblies = [owner], IsAnnotatable = isClass };
    }

    private (string Assembly, string Name) Locate(TypeReferenceHandle handle)
    {
        var type = Reader.GetTypeReference(handle);
        var name = Reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var outer = Locate((TypeReferenceHandle)type.ResolutionScope);
            return (outer.Assembly, $"{outer.Name}/{name}");
        }

        var owner = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : assembly.Name;
        return (owner, type.Namespace.IsNil ? name : $"{Reader.GetString(type.Namespace)}.{name}");
    }
}
