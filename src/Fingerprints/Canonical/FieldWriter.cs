using System.Reflection;
using System.Reflection.Metadata;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Writes a field: type, constant, static data, and the initialisers that are its alone.</summary>
internal readonly struct FieldWriter(MethodCodes codes, CanonicalWriter writer)
{
    /// <param name="isNamed">False for what the compiler named by an ordinal or after a local.</param>
    public void Write(Entity field, bool isNamed)
    {
        var assembly = field.Assembly;
        var definition = field.Field;
        writer.Add(isNamed ? field.Name : "");
        writer.Add((int)definition.Attributes);
        writer.Add(definition.GetOffset());
        writer.Add(assembly.TypeUses.Of(definition.GetDeclaringType()));
        writer.Add(assembly.TypeUses.OfField(definition));
        WriteConstant(assembly, definition.GetDefaultValue(), writer);
        new AttributeWriter(assembly, writer).Write(definition.GetCustomAttributes());
        if (definition.GetMarshallingDescriptor() is { IsNil: false } marshalling)
            writer.Add(assembly.Reader.GetBlobBytes(marshalling));
        if (definition.Attributes.HasFlag(FieldAttributes.HasFieldRVA))
            writer.Add(assembly.StaticData(definition.GetRelativeVirtualAddress(), Size(assembly, definition)));
        if (isNamed)
            WriteInitializers(field, field.Owner);
    }

    public static void WriteConstant(CodeAssembly assembly, ConstantHandle handle, CanonicalWriter writer)
    {
        if (handle.IsNil)
            return;
        var constant = assembly.Reader.GetConstant(handle);
        writer.Add((int)constant.TypeCode);
        writer.Add(assembly.Reader.GetBlobBytes(constant.Value));
    }

    private void WriteInitializers(Entity field, Entity type)
    {
        foreach (var code in codes.OfConstructors(type))
        {
            foreach (var initializer in code.Initializers)
            {
                if (initializer.IsPure && initializer.Field == field.Handle)
                    new CodeWriter(code, writer).WriteInitializer(initializer);
            }
        }
    }

    private static int Size(CodeAssembly assembly, FieldDefinition field)
    {
        var reader = assembly.Reader.GetBlobReader(field.Signature);
        reader.ReadSignatureHeader();
        return reader.ReadSignatureTypeCode() switch
        {
            SignatureTypeCode.Boolean or SignatureTypeCode.Byte or SignatureTypeCode.SByte => sizeof(byte),
            SignatureTypeCode.Char or SignatureTypeCode.Int16 or SignatureTypeCode.UInt16 => sizeof(short),
            SignatureTypeCode.Int32 or SignatureTypeCode.UInt32 or SignatureTypeCode.Single => sizeof(int),
            SignatureTypeCode.TypeHandle =>
                assembly.Reader.GetTypeDefinition((TypeDefinitionHandle)reader.ReadTypeHandle()).GetLayout().Size,
            _ => sizeof(long),
        };
    }
}
