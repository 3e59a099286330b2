using System.Reflection.Metadata;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>
/// Nullable annotations, which a JSON reader may check. The compiler writes what most members of a type have in common
/// once, on the type, so only the effective annotation is a member's own.
/// </summary>
internal sealed class Nullability(Entity type)
{
    private const string Own = "System.Runtime.CompilerServices.NullableAttribute";
    private const string Context = "System.Runtime.CompilerServices.NullableContextAttribute";

    /// <returns>The annotation's bytes in hexadecimal; empty for a type that can have none.</returns>
    public string Of(TypeUse memberType, CustomAttributeHandleCollection attributes) =>
        memberType.IsAnnotatable ? Find(attributes, Own) ?? OfType() : "";

    private string OfType()
    {
        for (var at = (TypeDefinitionHandle)type.Handle; !at.IsNil; at = type.Reader.GetTypeDefinition(at)
            .GetDeclaringType())
        {
            if (Find(type.Reader.GetTypeDefinition(at).GetCustomAttributes(), Context) is { } found)
                return found;
        }

        return "";
    }

    private string? Find(CustomAttributeHandleCollection attributes, string name) =>
        type.Assembly.Attributes.Find(attributes, name) is { } found
            ? Convert.ToHexString(type.Reader.GetBlobBytes(found.Value))
            : null;
}
