using System.Reflection;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>What kind of type a definition is.</summary>
internal static class TypeShape
{
    private const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    public static bool IsEnum(Entity type) => BaseName(type) == "System.Enum";

    public static bool IsStruct(Entity type) => BaseName(type) == "System.ValueType";

    public static bool IsDelegate(Entity type) => BaseName(type) == "System.MulticastDelegate";

    public static bool IsInterface(Entity type) => type.Type.Attributes.HasFlag(TypeAttributes.Interface);

    /// <summary>Record classes copy themselves by a method of their own; record structs print their members.</summary>
    public static bool IsRecord(Entity type) => TypeMembers.Methods(type).Exists(method =>
        Is(method, "<Clone>$") || (Is(method, "PrintMembers") && IsStruct(type) && IsCompilerGenerated(method)));

    /// <summary>
    /// Equality, hash, copy and text of a record as the compiler writes them: a list of all fields in the source's order.
    /// </summary>
    public static bool IsSynthesized(Entity method) =>
        method.Name is "Equals" or "GetHashCode" or "PrintMembers" or ".ctor"
        && IsCompilerGenerated(method)
        && IsRecord(method.Owner);

    public static Entity? StaticConstructor(Entity type) => TypeMembers.Methods(type).Find(method => Is(method, ".cctor"));

    private static bool Is(Entity method, string name) => method.Reader.StringComparer.Equals(method.Method.Name, name);

    private static bool IsCompilerGenerated(Entity method) =>
        CustomAttributeNames.Has(method.Assembly, method.Method.GetCustomAttributes(), CompilerGenerated);

    private static string BaseName(Entity type)
    {
        var handle = type.Type.BaseType;
        if (handle.IsNil)
            return "";
        var text = type.Assembly.Uses.Type(handle).Text;
        return text[(text.IndexOf('!', StringComparison.Ordinal) + 1)..];
    }
}
