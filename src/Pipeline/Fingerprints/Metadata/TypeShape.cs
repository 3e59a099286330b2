using System.Reflection;
using System.Reflection.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>What kind of type a definition is.</summary>
internal static class TypeShape
{
    private const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    public static bool IsEnum(Entity type) => BaseName(type) == "System.Enum";

    public static bool IsStruct(Entity type) => BaseName(type) == "System.ValueType";

    public static bool IsDelegate(Entity type) => BaseName(type) == "System.MulticastDelegate";

    public static bool IsInterface(Entity type) =>
        MemberLookup.Definition(type).Attributes.HasFlag(TypeAttributes.Interface);

    /// <summary>Record classes copy themselves by a method of their own; record structs print their members.</summary>
    public static bool IsRecord(Entity type) => Methods(type).Any(method =>
        Is(type, method, "<Clone>$")
        || (Is(type, method, "PrintMembers") && IsStruct(type) && IsCompilerGenerated(type.Assembly, method)));

    /// <summary>
    /// Equality, hash, copy and text of a record as the compiler writes them: a list of all fields in the source's order.
    /// </summary>
    public static bool IsSynthesized(Entity method)
    {
        var definition = method.Assembly.Reader.GetMethodDefinition((MethodDefinitionHandle)method.Handle);
        return method.Assembly.Reader.GetString(definition.Name) is "Equals" or "GetHashCode" or "PrintMembers" or ".ctor"
            && IsCompilerGenerated(method.Assembly, definition)
            && IsRecord(new(method.Assembly, definition.GetDeclaringType()));
    }

    public static Entity? StaticConstructor(Entity type)
    {
        foreach (var handle in MemberLookup.Definition(type).GetMethods())
        {
            if (Is(type, type.Assembly.Reader.GetMethodDefinition(handle), ".cctor"))
                return new Entity(type.Assembly, handle);
        }

        return null;
    }

    private static IEnumerable<MethodDefinition> Methods(Entity type) =>
        MemberLookup.Definition(type).GetMethods().Select(handle => type.Assembly.Reader.GetMethodDefinition(handle));

    private static bool Is(Entity type, MethodDefinition method, string name) =>
        type.Assembly.Reader.StringComparer.Equals(method.Name, name);

    private static bool IsCompilerGenerated(CodeAssembly assembly, MethodDefinition method) =>
        CustomAttributeNames.Has(assembly, method.GetCustomAttributes(), CompilerGenerated);

    private static string BaseName(Entity type)
    {
        var handle = MemberLookup.Definition(type).BaseType;
        if (handle.IsNil)
            return "";
        var text = type.Assembly.Uses.Type(handle).Text;
        return text[(text.IndexOf('!', StringComparison.Ordinal) + 1)..];
    }
}
