using System.Text;

namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>Members' names as a person reads them.</summary>
internal static class DisplayName
{
    /// <summary><c>Hormesis.Imaging.Volume.Plane</c>.</summary>
    public static string OfType(string typeName) => WithoutArity(typeName).Replace('/', '.');

    /// <summary><c>Hormesis.Training.Santa.SantaStep.Run(Tensor, Tensor)</c>.</summary>
    /// <param name="parameters">With assemblies and namespaces, divided by commas.</param>
    public static string OfMethod(string typeName, string name, string parameters) =>
        $"{OfType(typeName)}.{name}({WithoutArity(WithoutQualifiers(parameters))})";

    /// <summary>Each type without its assembly, namespace and outer types.</summary>
    private static string WithoutQualifiers(string uses)
    {
        var text = new StringBuilder();
        var start = 0;
        foreach (var character in uses)
        {
            if (character is '!' or '.' or '/')
            {
                text.Length = start;
                continue;
            }

            text.Append(character);
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '`'))
                start = text.Length;
        }

        return text.ToString();
    }

    private static string WithoutArity(string name)
    {
        if (!name.Contains('`', StringComparison.Ordinal))
            return name;
        var text = new StringBuilder();
        var inArity = false;
        foreach (var character in name)
        {
            inArity = character == '`' || (inArity && char.IsAsciiDigit(character));
            if (!inArity)
                text.Append(character);
        }

        return text.ToString();
    }
}
