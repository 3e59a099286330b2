using System.Reflection.Metadata;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>Resolves one assembly's tokens of methods and fields to names and to definitions in ours, each
/// once.</summary>
internal sealed class MemberUses(CodeAssembly assembly)
{
    private readonly RowTable<MemberUse> members = new(assembly.Reader);
    private readonly BlobTable<SignatureUse> signatures = new();

    private MetadataReader Reader => assembly.Reader;

    /// <summary>By any token; that of a generic method's instance means the method.</summary>
    public MemberUse Of(EntityHandle handle) => members[handle] ??= Read(handle);

    private MemberUse Read(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodDefinition => Defined((MethodDefinitionHandle)handle),
        HandleKind.FieldDefinition => Defined((FieldDefinitionHandle)handle),
        HandleKind.MethodSpecification => Of(Reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MemberReference => Referenced(Reader.GetMemberReference((MemberReferenceHandle)handle)),
        _ => throw new BadImageFormatException($"{assembly.Name}: a token of kind {handle.Kind} is no member."),
    };

    private MemberUse Defined(MethodDefinitionHandle handle)
    {
        var method = Reader.GetMethodDefinition(handle);
        var definition = assembly.Entity(handle);
        var parent = assembly.TypeUses.Of(method.GetDeclaringType());
        var signature = signatures.Find(method.Signature)
            ?? signatures.Keep(method.Signature, new(method.DecodeSignature(assembly.TypeUses.Provider, null)));
        return Method(parent, definition.Name, signature, definition);
    }

    private MemberUse Defined(FieldDefinitionHandle handle)
    {
        var field = Reader.GetFieldDefinition(handle);
        var definition = assembly.Entity(handle);
        return Field(assembly.TypeUses.Of(field.GetDeclaringType()), definition.Name, assembly.TypeUses.OfField(field),
            definition);
    }

    private MemberUse Referenced(MemberReference member)
    {
        if (member.Parent.Kind == HandleKind.MethodDefinition)
            return Of(member.Parent);
        var parent = assembly.TypeUses.Of(member.Parent);
        return member.GetKind() == MemberReferenceKind.Method ? ReferencedMethod(member, parent)
            : ReferencedField(member, parent);
    }

    private MemberUse ReferencedMethod(MemberReference member, TypeUse parent)
    {
        var name = Reader.GetString(member.Name);
        var signature = signatures.Find(member.Signature)
            ?? signatures.Keep(member.Signature, new(member.DecodeMethodSignature(assembly.TypeUses.Provider, null)));
        return Method(parent, name, signature, Owner(parent) is { } owner
            ? MemberLookup.Method(owner, name, signature) : null);
    }

    private MemberUse ReferencedField(MemberReference member, TypeUse parent)
    {
        var name = Reader.GetString(member.Name);
        var type = member.DecodeFieldSignature(assembly.TypeUses.Provider, null);
        return Field(parent, name, type, Owner(parent) is { } owner ? MemberLookup.Field(owner, name) : null);
    }

    /// <summary>The definition that the type, or its generic instance, is of; null where that is not ours.</summary>
    private static Entity? Owner(TypeUse parent) =>
        parent.Text.EndsWith(']') ? null // an array's own methods
        : parent.Text[0] == TypeUse.Placeholder ? parent.Ordinal[0]
        : MemberLookup.Ours(parent);

    private static MemberUse Method(TypeUse parent, string name, SignatureUse signature, Entity? definition) =>
        new() { Parent = parent, Name = name, Types = signature.Types, Signature = signature, Definition = definition };

    private static MemberUse Field(TypeUse parent, string name, TypeUse type, Entity? definition) =>
        new() { Parent = parent, Name = name, Types = type, Signature = null, Definition = definition };
}
