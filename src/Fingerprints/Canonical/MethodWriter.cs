using System.Reflection;
using System.Reflection.Metadata;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Writes a method: flags, signature, attributes, body.</summary>
internal readonly struct MethodWriter(MethodCodes codes, CanonicalWriter writer)
{
    public void Write(Entity method)
    {
        var assembly = method.Assembly;
        var definition = method.Method;
        var name = method.Name;
        writer.Add(CompilerNames.IsOrdinal(name) ? "" : name);
        writer.Add((int)definition.Attributes);
        writer.Add((int)definition.ImplAttributes);
        writer.Add(assembly.MemberUses.Of(method.Handle).Types);
        new GenericParameterWriter(assembly, writer).Write(definition.GetGenericParameters());
        new AttributeWriter(assembly, writer).Write(definition.GetCustomAttributes());
        foreach (var handle in definition.GetParameters())
            WriteParameter(assembly, assembly.Reader.GetParameter(handle), isNamed: name == ".ctor");
        WriteImport(assembly, definition);
        WriteBody(method);
    }

    /// <summary>JSON goes by the names and default values of a constructor's parameters; those of others are the
    /// callers'.</summary>
    private void WriteParameter(CodeAssembly assembly, Parameter parameter, bool isNamed)
    {
        writer.Add(parameter.SequenceNumber);
        new AttributeWriter(assembly, writer).Write(parameter.GetCustomAttributes());
        if (isNamed)
        {
            writer.Add(assembly.Reader.GetString(parameter.Name));
            FieldWriter.WriteConstant(assembly, parameter.GetDefaultValue(), writer);
        }

        if (parameter.GetMarshallingDescriptor() is { IsNil: false } marshalling)
            writer.Add(assembly.Reader.GetBlobBytes(marshalling));
    }

    private void WriteImport(CodeAssembly assembly, MethodDefinition method)
    {
        if (!method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
            return;
        var import = method.GetImport();
        writer.Add(assembly.Reader.GetString(assembly.Reader.GetModuleReference(import.Module).Name));
        writer.Add(assembly.Reader.GetString(import.Name));
        writer.Add((int)import.Attributes);
    }

    private void WriteBody(Entity method)
    {
        if (TypeShape.IsSynthesized(method))
            WriteSynthesized(method);
        else if (codes.Of(method) is { } code)
            new CodeWriter(code, writer).WriteBody();
    }

    private void WriteSynthesized(Entity method)
    {
        var fields = Array.FindAll(method.Owner.Members.Fields,
            static field => !field.Field.Attributes.HasFlag(FieldAttributes.Static));
        foreach (var field in MemberOrder.Sorted(fields))
            writer.Add(method.Assembly.MemberUses.Of(field.Handle));
    }
}
