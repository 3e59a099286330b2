using Hormesis.Fingerprints.Metadata;
using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>Writes a method: flags, signature, attributes, body.</summary>
internal static class MethodWriter
{
    public static void Write(MethodDefinition method, PartWriter writer)
    {
        var name = CompilerNames.HoldsNumber(method.Name) ? "" : method.Name;
        writer.Add($"{name} {method.Attributes:D} {method.ImplAttributes:D} {writer.Signature(method)}");
        GenericParameterWriter.Write(method, writer);
        AttributeWriter.Write(method, writer);
        AttributeWriter.Write(method.MethodReturnType, writer);
        MarshallingWriter.Write(method.MethodReturnType, writer);
        foreach (var parameter in method.Parameters)
            WriteParameter(parameter, method.IsConstructor, writer);
        if (method.PInvokeInfo is { } native)
            writer.Add($"{native.Module.Name} {native.EntryPoint} {native.Attributes:D}");
        if (method.HasBody)
            new BodyWriter(method.Body, writer).Write();
        ReachProperty(method, writer);
    }

    /// <param name="isNamed">Whether to write names and default values, which JSON reads from constructors.</param>
    private static void WriteParameter(ParameterDefinition parameter, bool isNamed, PartWriter writer)
    {
        AttributeWriter.Write(parameter, writer);
        MarshallingWriter.Write(parameter, writer);
        if (isNamed)
            writer.Add($"{parameter.Name} {(parameter.HasConstant ? Literal.Of(parameter.Constant) : "")}");
    }

    private static void ReachProperty(MethodDefinition method, PartWriter writer)
    {
        if (!method.IsNumbered() && method.DeclaringType.Properties.FirstOrDefault(IsAccessed) is { } property)
            writer.Reach(NodeRole.Property, property);

        bool IsAccessed(PropertyDefinition candidate) => candidate.GetMethod == method || candidate.SetMethod == method;
    }
}
