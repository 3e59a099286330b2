using System.Reflection.Metadata;
using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>
/// Nullable annotations, which a JSON reader may check. The compiler writes what most members of a type have in common
/// once, on the type, so only the effective annotation is a member's own.
/// </summary>
internal sealed class Nullability(CodeAssembly assembly)
{
    private const string Own = "System.Runtime.CompilerServices.NullableAttribute";
    private const string Context = "System.Runtime.CompilerServices.NullableContextAttribute";

    private readonly MetadataReader reader = assembly.Reader;

    /// <returns>The annotation's bytes in hexadecimal; empty for a type that can have none.</returns>
    public string Of(TypeUse type, CustomAttributeHandleCollection member, TypeDefinitionHandle owner) =>
        !type.IsAnnotatable ? ""
        : Find(member, Own) ?? OfType(owner);

    private string OfType(TypeDefinitionHandle handle)
    {
        for (var at = handle; !at.IsNil; at = reader.GetTypeDefinition(at).GetDeclaringType())
        {
            if (Find(reader.GetTypeDefinition(at).GetCustomAttributes(), Context) is { } found)
                return found;
        }

        return "";
    }

    private string? Find(CustomAttributeHandleCollection attributes, string name) =>
        CustomAttributeNames.Find(assembly, attributes, name) is { } found ? Convert.ToHexString(reader.GetBlobBytes(found.Value)) : null;
}
