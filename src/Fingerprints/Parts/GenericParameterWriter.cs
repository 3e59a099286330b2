using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>Writes generic parameters by position, with variance and constraints but without names.</summary>
internal static class GenericParameterWriter
{
    public static void Write(IGenericParameterProvider provider, PartWriter writer)
    {
        foreach (var parameter in provider.GenericParameters)
        {
            var constraints = parameter.Constraints.Select(constraint => writer.Name(constraint.ConstraintType));
            writer.Add($"{parameter.Attributes:D} {string.Join(", ", constraints.Order(StringComparer.Ordinal))}");
        }
    }
}
