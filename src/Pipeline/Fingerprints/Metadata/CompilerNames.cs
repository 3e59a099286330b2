using System.Text.RegularExpressions;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>What the C# compiler's own names say. They all begin with '&lt;', which no name in a source can.</summary>
internal static partial class CompilerNames
{
    /// <summary>
    /// Whether the name holds an ordinal or a local's name (closures, lambdas, local functions, state machines, anonymous
    /// types, static data): such a member is known by its content and the place that uses it, not by its name.
    /// </summary>
    public static bool IsOrdinal(string name) =>
        name.StartsWith('<')
        && name is not ("<Module>" or "<Clone>$" or "<Main>$")
        && !name.StartsWith("<>z__", StringComparison.Ordinal) // list behind a collection expression
        && !name.StartsWith("<>y__", StringComparison.Ordinal) // inline array
        && !name.StartsWith("<G>$", StringComparison.Ordinal) // extension block, named by its content
        && !name.StartsWith("<M>$", StringComparison.Ordinal)
        && !name.EndsWith(">k__BackingField", StringComparison.Ordinal)
        && !name.EndsWith(">P", StringComparison.Ordinal) // captured parameter of a primary constructor
        && !name.EndsWith(">e__FixedBuffer", StringComparison.Ordinal)
        && !FileLocal().IsMatch(name);

    /// <summary>The name without a file-local type's prefix, which is a hash of the file's path.</summary>
    public static string Plain(string name) => name.StartsWith('<') ? FileLocal().Replace(name, "file:$1") : name;

    [GeneratedRegex("^<[^>]*>F[0-9A-F]+__(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FileLocal();
}
