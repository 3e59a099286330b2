using System.Reflection.Metadata;
using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>Methods' bodies; constructors', which every field of a type asks for, are kept.</summary>
internal sealed class MethodCodes
{
    private readonly Dictionary<Entity, MethodCode?> constructors = [];

    /// <returns>Null for a method without a body.</returns>
    public MethodCode? Of(Entity method)
    {
        var definition = method.Assembly.Reader.GetMethodDefinition((MethodDefinitionHandle)method.Handle);
        if (!definition.Attributes.HasFlag(System.Reflection.MethodAttributes.RTSpecialName))
            return Read(method.Assembly, definition);
        if (!constructors.TryGetValue(method, out var code))
            constructors[method] = code = Read(method.Assembly, definition);
        return code;
    }

    private static MethodCode? Read(CodeAssembly assembly, MethodDefinition method) =>
        assembly.Body(method) is { } body ? new(assembly, method, body) : null;
}
