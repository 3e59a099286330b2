using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>Formats names of members for people.</summary>
internal static partial class DisplayName
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["Boolean"] = "bool", ["Byte"] = "byte", ["SByte"] = "sbyte", ["Char"] = "char", ["String"] = "string",
        ["Int16"] = "short", ["UInt16"] = "ushort", ["Int32"] = "int", ["UInt32"] = "uint", ["Int64"] = "long",
        ["UInt64"] = "ulong", ["IntPtr"] = "nint", ["UIntPtr"] = "nuint", ["Single"] = "float", ["Double"] = "double",
        ["Object"] = "object", ["Void"] = "void",
    };

    /// <summary><c>Hormesis.Training.Santa.SantaStep.Run(Tensor, Tensor)</c>.</summary>
    public static string Of(IMemberDefinition member) => member switch
    {
        TypeDefinition type => WithoutArity(CompilerNames.FullName(type)).Replace('/', '.'),
        MethodDefinition method => $"{Of(method.DeclaringType)}.{method.Name}({Join(Parameters(method))})",
        _ => $"{Of(member.DeclaringType)}.{member.Name}",
    };

    /// <summary>A type without its namespace and outer types: <c>List&lt;int[]&gt;</c>.</summary>
    private static string OfUse(TypeReference type) => type switch
    {
        GenericInstanceType generic => $"{OfUse(generic.ElementType)}<{Join(generic.GenericArguments)}>",
        GenericParameter parameter => CompilerNames.Positional(parameter),
        ArrayType array => $"{OfUse(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        ByReferenceType reference => $"{OfUse(reference.ElementType)}&",
        PointerType pointer => $"{OfUse(pointer.ElementType)}*",
        TypeSpecification { ElementType: { } element } => OfUse(element),
        _ => Keywords.GetValueOrDefault(type.Name) ?? WithoutArity(type.Name),
    };

    private static IEnumerable<TypeReference> Parameters(MethodDefinition method) =>
        method.Parameters.Select(parameter => parameter.ParameterType);

    private static string Join(IEnumerable<TypeReference> types) => string.Join(", ", types.Select(OfUse));

    private static string WithoutArity(string name) => Arity.Replace(name, "");

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex Arity { get; }
}
