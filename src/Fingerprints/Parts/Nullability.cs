using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>
/// Reads nullable annotations, which a JSON reader may check. The compiler writes an annotation that most members of a
/// type share only once, on the type.
/// </summary>
internal static class Nullability
{
    private const string Own = "System.Runtime.CompilerServices.NullableAttribute";
    private const string Shared = "System.Runtime.CompilerServices.NullableContextAttribute";

    /// <returns>The annotation's bytes in hexadecimal; empty for a type without annotations.</returns>
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
