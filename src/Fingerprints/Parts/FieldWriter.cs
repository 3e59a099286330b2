using Hormesis.Fingerprints.Metadata;
using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>Writes a field: type, constant, static data. A constructor contains its initial value.</summary>
internal static class FieldWriter
{
    public static void Write(FieldDefinition field, PartWriter writer)
    {
        var name = field.IsNumbered() ? "" : field.Name;
        writer.Add($"{name} {field.Attributes:D} {field.Offset} {writer.Name(field.FieldType)}");
        if (field.HasConstant)
            writer.Add(Literal.Of(field.Constant));
        writer.Add(Convert.ToHexString(field.InitialValue));
        AttributeWriter.Write(field, writer);
        MarshallingWriter.Write(field, writer);
    }
}
