using Mono.Cecil;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>Names that the C# compiler makes. They begin with '&lt;', which no name in a source can.</summary>
internal static class CompilerNames
{
    /// <summary>
    /// Whether the compiler numbered the member, or a type that contains it: closures, lambdas, local functions, state
    /// machines, anonymous types, static data. Their names change when other members come or go.
    /// </summary>
    public static bool IsNumbered(this IMemberDefinition member) =>
        HoldsNumber(member.Name) || (member.DeclaringType is { } outer && outer.IsNumbered());

    /// <summary>Whether the name of the member itself holds a number, or the name of a local.</summary>
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

    /// <summary>A generic parameter by its position: T0 of a type, M0 of a method. Its name means nothing.</summary>
    public static string Positional(GenericParameter parameter) =>
        $"{(parameter.Type == GenericParameterType.Type ? 'T' : 'M')}{parameter.Position}";

    /// <summary>Namespace, outer types and name of a type: <c>Hormesis.Imaging.Volume/Plane`1</c>.</summary>
    public static string FullName(TypeDefinition type) =>
        type.DeclaringType is { } outer ? $"{FullName(outer)}/{Plain(type.Name)}"
        : type.Namespace.Length == 0 ? Plain(type.Name)
        : $"{type.Namespace}.{Plain(type.Name)}";

    /// <summary>
    /// The name without the hash of the file's path that begins the name of a file-local type, and without the number
    /// of a generated regular expression.
    /// </summary>
    private static string Plain(string name) =>
        FileLocalStart(name) is not (>= 0 and var start) ? name
        : !name.StartsWith("<RegexGenerator_g>", StringComparison.Ordinal) ? $"file:{name[start..]}"
        : $"file:{name.AsSpan(start).TrimEnd("0123456789").TrimEnd('_')}";

    /// <returns>Index of the source's name in <c>&lt;File&gt;F12AB__Name</c>; negative for other names.</returns>
    private static int FileLocalStart(string name)
    {
        var hash = name.StartsWith('<') ? name.IndexOf(">F", StringComparison.Ordinal) + 2 : 1;
        if (hash < 2)
            return -1;
        var end = name.IndexOf("__", hash, StringComparison.Ordinal);
        return end > hash && name[hash..end].All(char.IsAsciiHexDigitUpper) ? end + 2 : -1;
    }
}
