using System.Text.RegularExpressions;

namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>Members' names as a person reads them.</summary>
internal static partial class DisplayName
{
    /// <summary><c>Hormesis.Imaging.Volume.Plane</c>.</summary>
    public static string OfType(string typeName) => Arity().Replace(typeName, "").Replace('/', '.');

    /// <summary><c>Hormesis.Training.Santa.SantaStep.Run(Tensor, Tensor)</c>.</summary>
    public static string OfMethod(string typeName, string name, IEnumerable<string> parameters) =>
        $"{OfType(typeName)}.{name}({string.Join(", ", parameters.Select(Short))})";

    /// <summary>The type without assemblies, namespaces and outer types.</summary>
    private static string Short(string typeUse) => Arity().Replace(Qualifier().Replace(typeUse, ""), "");

    [GeneratedRegex("`[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Arity();

    [GeneratedRegex(@"[\w.]+!(?:[\w.`/]+[./])?", RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();
}
