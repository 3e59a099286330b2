using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>Resolves the tokens of one assembly to names and to definitions in ours.</summary>
internal sealed class MetadataUses
{
    private readonly CodeAssembly assembly;
    private readonly TypeUseProvider provider;
    private readonly Dictionary<int, TypeUse> types = [];
    private readonly Dictionary<int, MemberUse> members = [];

    public MetadataUses(CodeAssembly assembly)
    {
        this.assembly = assembly;
        provider = new(assembly);
    }

    private MetadataReader Reader => assembly.Reader;

    public TypeUseProvider Provider => provider;

    public TypeUse Type(EntityHandle handle)
    {
        var token = MetadataTokens.GetToken(handle);
        if (!types.TryGetValue(token, out var use))
            types[token] = use = ReadType(handle);
        return use;
    }

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

    public TypeUse Reference(TypeReferenceHandle handle, bool isClass)
    {
        var (owner, name) = Locate(handle);
        return assembly.All.Find(owner, name) is { } type
            ? Defined(type, isClass)
            : new() { Text = $"{owner}!{name}", Assemblies = [owner], IsAnnotatable = isClass };
    }

    /// <summary>Method or field by any token but that of a generic method's instance.</summary>
    public MemberUse Member(EntityHandle handle)
    {
        var token = MetadataTokens.GetToken(handle);
        if (!members.TryGetValue(token, out var use))
            members[token] = use = ReadMember(handle);
        return use;
    }

    public ImmutableArray<TypeUse> MethodArguments(MethodSpecificationHandle handle) =>
        Reader.GetMethodSpecification(handle).DecodeSignature(provider, null);

    public ImmutableArray<TypeUse> Locals(StandaloneSignatureHandle handle) =>
        handle.IsNil ? [] : Reader.GetStandaloneSignature(handle).DecodeLocalSignature(provider, null);

    /// <param name="text">What precedes the parameters.</param>
    public static TypeUse Signature(string text, MethodSignature<TypeUse> signature) => TypeUse.Of(
        $"{signature.ReturnType.Text} {(signature.Header.IsInstance ? "instance " : "")}{text}"
            + (signature.GenericParameterCount > 0 ? $"`{signature.GenericParameterCount}" : "")
            + $"({Join(signature.ParameterTypes).Text})",
        annotatable: false,
        signature.ReturnType,
        Join(signature.ParameterTypes));

    /// <summary>Types one after another, with commas.</summary>
    public static TypeUse Join(ImmutableArray<TypeUse> types)
    {
        var parts = new TypeUse[types.Length];
        var texts = new string[types.Length];
        var annotatable = false;
        for (var i = 0; i < types.Length; i++)
        {
            parts[i] = types[i];
            texts[i] = types[i].Text;
            annotatable |= types[i].IsAnnotatable;
        }

        return TypeUse.Of(string.Join(", ", texts), annotatable, parts);
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

    private TypeUse ReadType(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Defined(assembly.Entity(handle), isClass: true),
        HandleKind.TypeReference => Reference((TypeReferenceHandle)handle, isClass: true),
        HandleKind.TypeSpecification =>
            Reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(provider, null),
        _ => throw new BadImageFormatException($"{assembly.Name}: a token of kind {handle.Kind} is no type."),
    };

    private MemberUse ReadMember(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodDefinition => DefinedMethod((MethodDefinitionHandle)handle),
        HandleKind.FieldDefinition => DefinedField((FieldDefinitionHandle)handle),
        HandleKind.MemberReference => ReferencedMember(Reader.GetMemberReference((MemberReferenceHandle)handle)),
        _ => throw new BadImageFormatException($"{assembly.Name}: a token of kind {handle.Kind} is no member."),
    };

    private MemberUse DefinedMethod(MethodDefinitionHandle handle)
    {
        var method = Reader.GetMethodDefinition(handle);
        return OfMethod(
            Type(method.GetDeclaringType()),
            Reader.GetString(method.Name),
            method.DecodeSignature(provider, null),
            assembly.Entity(handle));
    }

    private MemberUse DefinedField(FieldDefinitionHandle handle)
    {
        var field = Reader.GetFieldDefinition(handle);
        return OfField(
            Type(field.GetDeclaringType()),
            Reader.GetString(field.Name),
            field.DecodeSignature(provider, null),
            assembly.Entity(handle));
    }

    private MemberUse ReferencedMember(MemberReference member)
    {
        var name = Reader.GetString(member.Name);
        if (member.Parent.Kind == HandleKind.MethodDefinition)
            return Member(member.Parent);
        var parent = Type(member.Parent);
        return member.GetKind() == MemberReferenceKind.Method
            ? ReferencedMethod(parent, name, member.DecodeMethodSignature(provider, null))
            : ReferencedField(parent, name, member.DecodeFieldSignature(provider, null));
    }

    private static MemberUse ReferencedMethod(TypeUse parent, string name, MethodSignature<TypeUse> signature)
    {
        var definition = Owner(parent) is { } owner ? MemberLookup.Method(owner, name, Signature(name, signature).Text) : null;
        return OfMethod(parent, name, signature, definition);
    }

    private static MemberUse ReferencedField(TypeUse parent, string name, TypeUse type)
    {
        var definition = Owner(parent) is { } owner ? MemberLookup.Field(owner, name) : null;
        return OfField(parent, name, type, definition);
    }

    /// <summary>The definition that the type, or its generic instance, is of; null where that is not ours.</summary>
    private static Entity? Owner(TypeUse parent) =>
        parent.Text.EndsWith(']') ? null // an array's own methods
        : parent.Text[0] == TypeUse.Placeholder ? parent.Ordinal[0]
        : parent.Named is [var first, ..] && parent.Text.StartsWith($"{first.Assembly.Name}!", StringComparison.Ordinal) ? first
        : null;

    private static MemberUse OfMethod(TypeUse parent, string name, MethodSignature<TypeUse> signature, Entity? definition)
    {
        var ordinal = definition is { IsOrdinal: true };
        var written = Signature("", signature);
        return new()
        {
            // The signature of what the compiler numbered is part of its content.
            Text = ordinal ? parent : parent.With($"::{name} ", annotatable: false).Followed(written),
            Signature = written,
            ParameterTypes = Join(signature.ParameterTypes).Text,
            Definition = definition,
            IsOrdinal = ordinal,
            Name = name,
            Parameters = signature.ParameterTypes.Length,
            IsInstance = signature.Header.IsInstance,
            ReturnsValue = signature.ReturnType.Text != "void",
        };
    }

    private static MemberUse OfField(TypeUse parent, string name, TypeUse type, Entity? definition)
    {
        var ordinal = definition is { IsOrdinal: true };
        return new()
        {
            Text = ordinal ? parent : TypeUse.Of($"{parent.Text}::{name} {type.Text}", annotatable: false, parent, type),
            Definition = definition,
            IsOrdinal = ordinal,
            Name = name,
        };
    }
}
