using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>
/// Nullable annotations, which a reader of JSON may check. The compiler writes the annotation that most members of a
/// type share once, on the type.
/// </summary>
internal static class Nullability
{
    private const string Own = "System.Runtime.CompilerServices.NullableAttribute";
    private const string Shared = "System.Runtime.CompilerServices.NullableContextAttribute";

    /// <returns>The annotation's bytes in hexadecimal; empty for a type that can have none.</returns>
    public static string Of(IMemberDefinition member, TypeReference type)
    {
        if (type is { IsValueType: true, IsGenericInstance: false })
            return "";
        var annotation = Find(member, Own);
        for (var outer = member.DeclaringType; annotation is null && outer is not null; outer = outer.DeclaringType)
            annotation = Find(outer, Shared);
        return annotation is null ? "" : Convert.ToHexString(annotation.GetBlob());
    }

    private static CustomAttribute? Find(IMemberDefinition member, string name) =>
        member.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == name);
}
