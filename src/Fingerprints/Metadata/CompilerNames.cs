namespace Hormesis.Fingerprints.Metadata;

/// <summary>What the C# compiler's own names say. They all begin with '&lt;', which no name in a source can.</summary>
internal static class CompilerNames
{
    /// <summary>
    /// Whether the name holds an ordinal or a local's name (closures, lambdas, local functions, state machines,
    /// anonymous types, static data): such a member is known by its content and the place that uses it, not by its
    /// name.
    /// </summary>
    public static bool IsOrdinal(string name) =>
        name.StartsWith('<')
        && name is not ("<Module>" or "<Clone>$" or "<Main>$")
        && !IsBoilerplate(name)
        && !name.StartsWith("<G>$", StringComparison.Ordinal) // extension block, named by its content
        && !name.StartsWith("<M>$", StringComparison.Ordinal)
        && !name.EndsWith(">k__BackingField", StringComparison.Ordinal)
        && !name.EndsWith(">P", StringComparison.Ordinal) // captured parameter of a primary constructor
        && !name.EndsWith(">e__FixedBuffer", StringComparison.Ordinal)
        && FileLocalStart(name) < 0;

    /// <summary>Types that are the same in every assembly: lists and inline arrays behind collection
    /// expressions.</summary>
    public static bool IsBoilerplate(string typeName) =>
        typeName.StartsWith("<>z__", StringComparison.Ordinal)
            || typeName.StartsWith("<>y__", StringComparison.Ordinal);

    /// <summary>The name without a file-local type's prefix, a hash of the file's path, and without the ordinal of a
    /// generated expression.</summary>
    public static string Plain(string name) =>
        FileLocalStart(name) is not (>= 0 and var start) ? name
        : name.StartsWith("<RegexGenerator_g>", StringComparison.Ordinal)
            ? $"file:{name.AsSpan(start).TrimEnd("0123456789").TrimEnd('_')}"
        : $"file:{name[start..]}";

    /// <summary>Where the source's name starts in that of a file-local type, <c>&lt;File&gt;F12AB__Name</c>; otherwise
    /// negative.</summary>
    private static int FileLocalStart(string name)
    {
        var hash = name.StartsWith('<') ? name.IndexOf(">F", StringComparison.Ordinal) + 2 : 1;
        if (hash < 2)
            return -1;
        var end = name.IndexOf("__", hash, StringComparison.Ordinal);
        return end > hash && name[hash..end].All(char.IsAsciiHexDigitUpper) ? end + 2 : -1;
    }
}
