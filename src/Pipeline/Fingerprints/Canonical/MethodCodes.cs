using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>Methods' bodies; constructors', which every field of a type asks for, are kept.</summary>
internal sealed class MethodCodes
{
    private readonly Dictionary<Entity, MethodCode?> constructors = [];

    /// <returns>Null for a method without a body.</returns>
    public MethodCode? Of(Entity method)
    {
        if (!method.Method.Attributes.HasFlag(System.Reflection.MethodAttributes.RTSpecialName))
            return MethodCode.Of(method);
        if (!constructors.TryGetValue(method, out var code))
            constructors[method] = code = MethodCode.Of(method);
        return code;
    }
}
