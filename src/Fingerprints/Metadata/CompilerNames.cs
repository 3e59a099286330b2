using Mono.Cecil;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>Names that the C# compiler generates. They begin with '&lt;', which is not possible in source
/// code.</summary>
internal static class CompilerNames
{
    /// <summary>
    /// Whether the compiler numbered the member, or a type that contains it: closures, lambdas, local functions, state
    /// machines, anonymous types, static data. Such names change when other members are added or removed.
    /// </summary>
    public static bool IsNumbered(this IMemberDefinition member) =>
        HoldsNumber(member.Name) || (member.DeclaringType is { } outer && outer.IsNumbered());

    /// <summary>Whether the name of the member itself contains a number or the name of a local variable.</summary>
    public static bool HoldsNumber(string name) =>
        name.StartsWith('<')
        && name is not ("<Module>" or "<Clone>$" or "<Main>$")
        && !name.StartsWith("<>z__", StringComparison.Ordinal) // list behind a collection expression
        && !name.StartsWith("<>y__", StringComparison.Ordinal) // inline array behind one
        && !name.StartsWith("<G>$", StringComparison.Ordinal) // extension block, named by its content
        && !name.StartsWith("<M>$", StringComparison.Ordinal)
        && !name.EndsWith(">k__BackingField", StringComparison.Ordinal)
        && !name.EndsWith(">P", StringComparison.Ordinal) // captured parameter of a primary constructor
        && !name.EndsWith(">e__FixedBuffer", StringComparison.Ordinal)
        && FileLocalStart(name) < 0;

    /// <summary>A generic parameter by its position, without its name: T0 of a type, M0 of a method.</summary>
    public static string Positional(GenericParameter parameter) =>
        $"{(parameter.Type == GenericParameterType.Type ? 'T' : 'M')}{parameter.Position}";

    /// <summary>Namespace, outer types and name of a type: <c>Hormesis.Imaging.Volume/Plane`1</c>.</summary>
    public static string FullName(TypeDefinition type) =>
        type.DeclaringType is { } outer ? $"{FullName(outer)}/{Plain(type.Name)}"
        : type.Namespace.Length == 0 ? Plain(type.Name)
        : $"{type.Namespace}.{Plain(type.Name)}";

    /// <summary>
    /// Removes the hash of the file's path, with which the name of a file-local type begins, and the number of a
    /// generated regular expression.
    /// </summary>
    private static string Plain(string name) =>
        FileLocalStart(name) is not (>= 0 and var start) ? name
        : !name.StartsWith("<RegexGenerator_g>", StringComparison.Ordinal) ? $"file:{name[start..]}"
        : $"file:{name.AsSpan(start).TrimEnd("0123456789").TrimEnd('_')}";

    /// <returns>Index of the source name in <c>&lt;File&gt;F12AB__Name</c>; negative for other names.</returns>
    private static int FileLocalStart(string name)
    {
        var hash = name.StartsWith('<') ? name.IndexOf(">F", StringComparison.Ordinal) + 2 : 1;
        if (hash < 2)
            return -1;
        var end = name.IndexOf("__", hash, StringComparison.Ordinal);
        return end > hash && name[hash..end].All(char.IsAsciiHexDigitUpper) ? end + 2 : -1;
    }
}
