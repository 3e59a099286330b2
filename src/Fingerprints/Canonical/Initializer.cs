using System.Reflection.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Instructions [Start, End) of a constructor that compute one field's initial value and store it.</summary>
/// <param name="IsPure">
/// Whether nothing but the field can be changed: then it belongs to the field alone, and who never reads the field does
/// not reach it.
/// </param>
internal sealed record Initializer(int Start, int End, FieldDefinitionHandle Field, bool IsPure);
