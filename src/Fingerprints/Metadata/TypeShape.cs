using System.Reflection;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>What kind of type a definition is; looked up once.</summary>
internal sealed class TypeShape
{
    private readonly Entity type;
    private readonly string baseName;
    private Answer isRecord;

    public TypeShape(Entity type)
    {
        this.type = type;
        baseName = BaseName(type);
        StaticConstructor = Array.Find(type.Members.Methods, static method => method.Name == ".cctor");
    }

    public bool IsEnum => baseName == "System.Enum";

    public bool IsStruct => baseName == "System.ValueType";

    public bool IsDelegate => baseName == "System.MulticastDelegate";

    public bool IsInterface => type.Type.Attributes.HasFlag(TypeAttributes.Interface);

    /// <summary>Record classes copy themselves by a method of their own; record structs print their members.</summary>
    public bool IsRecord => (isRecord is Answer.Unknown ? isRecord = ReadIsRecord() : isRecord) is Answer.Yes;

    public Entity? StaticConstructor { get; }

    /// <summary>
    /// Equality, hash, copy and text of a record as the compiler writes them: a list of all fields in the source's
    /// order.
    /// </summary>
    public static bool IsSynthesized(Entity method) =>
        method.Name is "Equals" or "GetHashCode" or "PrintMembers" or ".ctor"
        && method.Owner.Shape.IsRecord
        && IsCompilerGenerated(method);

    private Answer ReadIsRecord() => Array.Exists(type.Members.Methods, method =>
        method.Name == "<Clone>$" || (IsStruct && method.Name == "PrintMembers" && IsCompilerGenerated(method)))
            ? Answer.Yes : Answer.No;

    private static bool IsCompilerGenerated(Entity method) =>
        method.Assembly.Attributes.Has(method.Method.GetCustomAttributes(), AttributeType.CompilerGenerated);

    private static string BaseName(Entity type)
    {
        var handle = type.Type.BaseType;
        if (handle.IsNil)
            return "";
        var text = type.Assembly.TypeUses.Of(handle).Text;
        return text[(text.IndexOf('!', StringComparison.Ordinal) + 1)..];
    }
}
