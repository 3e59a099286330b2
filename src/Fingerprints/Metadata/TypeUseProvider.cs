using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>Decodes the signatures of one assembly.</summary>
internal sealed class TypeUseProvider(CodeAssembly assembly)
    : ISignatureTypeProvider<TypeUse, object?>, ICustomAttributeTypeProvider<TypeUse>
{
    private const byte ClassKind = 0x12;

    private readonly TypeUse?[] primitives = new TypeUse?[(int)PrimitiveTypeCode.Object + 1];

    public TypeUse GetPrimitiveType(PrimitiveTypeCode typeCode) => primitives[(int)typeCode] ??= Primitive(typeCode);

    private static TypeUse Primitive(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Object => TypeUse.Plain("object", annotatable: true),
        PrimitiveTypeCode.String => TypeUse.Plain("string", annotatable: true),
        PrimitiveTypeCode.Void => TypeUse.Plain("void"),
        PrimitiveTypeCode.Boolean => TypeUse.Plain("bool"),
        PrimitiveTypeCode.Int32 => TypeUse.Plain("int"),
        PrimitiveTypeCode.Int64 => TypeUse.Plain("long"),
        PrimitiveTypeCode.Single => TypeUse.Plain("float"),
        PrimitiveTypeCode.Double => TypeUse.Plain("double"),
        PrimitiveTypeCode.Byte => TypeUse.Plain("byte"),
        PrimitiveTypeCode.SByte => TypeUse.Plain("sbyte"),
        PrimitiveTypeCode.Char => TypeUse.Plain("char"),
        PrimitiveTypeCode.Int16 => TypeUse.Plain("short"),
        PrimitiveTypeCode.UInt16 => TypeUse.Plain("ushort"),
        PrimitiveTypeCode.UInt32 => TypeUse.Plain("uint"),
        PrimitiveTypeCode.UInt64 => TypeUse.Plain("ulong"),
        PrimitiveTypeCode.IntPtr => TypeUse.Plain("nint"),
        PrimitiveTypeCode.UIntPtr => TypeUse.Plain("nuint"),
        _ => TypeUse.Plain(typeCode.ToString()),
    };

    public TypeUse GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        assembly.TypeUses.Of(handle, rawTypeKind == ClassKind);

    public TypeUse GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        assembly.TypeUses.Of(handle, rawTypeKind == ClassKind);

    public TypeUse GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        assembly.TypeUses.Of(handle);

    public TypeUse GetGenericInstantiation(TypeUse genericType, ImmutableArray<TypeUse> typeArguments) =>
        Instantiate(genericType, typeArguments);

    /// <summary>Our types among the arguments count as read by reflection.</summary>
    public static TypeUse Instantiate(TypeUse generic, ImmutableArray<TypeUse> arguments)
    {
        var joined = SignatureUse.Join(arguments);
        var use = TypeUse.Of($"{generic.Text}<{joined.Text}>", generic.IsAnnotatable || joined.IsAnnotatable,
            generic, joined);
        return joined.Named.Length == 0 ? use : use with { Arguments = TypeUse.Union(generic.Arguments, joined.Named) };
    }

    public TypeUse GetSZArrayType(TypeUse elementType) => elementType.With("[]", annotatable: true);

    public TypeUse GetArrayType(TypeUse elementType, ArrayShape shape) =>
        elementType.With($"[{new string(',', shape.Rank - 1)}]", annotatable: true);

    public TypeUse GetByReferenceType(TypeUse elementType) => elementType.With("&", elementType.IsAnnotatable);

    /// <summary>A pointer can read a struct's bytes, so its fields count.</summary>
    public TypeUse GetPointerType(TypeUse elementType) =>
        elementType.With("*", elementType.IsAnnotatable) with { Arguments = elementType.Named };

    public TypeUse GetPinnedType(TypeUse elementType) => elementType.With(" pinned", elementType.IsAnnotatable);

    public TypeUse GetModifiedType(TypeUse modifier, TypeUse unmodifiedType, bool isRequired) => TypeUse.Of(
        $"{unmodifiedType.Text} {(isRequired ? "modreq" : "modopt")}({modifier.Text})",
        unmodifiedType.IsAnnotatable,
        unmodifiedType, modifier);

    public TypeUse GetGenericMethodParameter(object? genericContext, int index) =>
        TypeUse.Plain($"M{index}", annotatable: true);

    public TypeUse GetGenericTypeParameter(object? genericContext, int index) =>
        TypeUse.Plain($"T{index}", annotatable: true);

    public TypeUse GetFunctionPointerType(MethodSignature<TypeUse> signature) 
        => new SignatureUse(signature).Types is var types ? types with { Text = $"fnptr {types.Text}" } : throw null;

    public TypeUse GetSystemType() => TypeUse.Plain("System.Type");

    public bool IsSystemType(TypeUse type) => type.Text.EndsWith("System.Type", StringComparison.Ordinal);

    public TypeUse GetTypeFromSerializedName(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        var owner = parts.Length > 1 ? parts[1] : assembly.Name;
        return assembly.All.Find(owner, parts[0].Replace('+', '/')) is { } type
            ? TypeUses.Defined(type, isClass: true)
            : TypeUse.Plain(name);
    }

    /// <summary>The framework's enums cannot be looked up here; nearly all are of this size.</summary>
    public PrimitiveTypeCode GetUnderlyingEnumType(TypeUse type) =>
        type.Named is [var only] ? EnumSize(only) : PrimitiveTypeCode.Int32;

    private static PrimitiveTypeCode EnumSize(Entity type)
    {
        foreach (var field in type.Members.Fields)
        {
            if (!field.Field.Attributes.HasFlag(FieldAttributes.Static))
                return (PrimitiveTypeCode)type.Reader.GetBlobBytes(field.Field.Signature)[1];
        }

        return PrimitiveTypeCode.Int32;
    }
}
