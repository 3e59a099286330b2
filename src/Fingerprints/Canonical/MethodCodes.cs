using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Methods' bodies; constructors', which every field of a type asks for, are kept.</summary>
internal sealed class MethodCodes
{
    private readonly Dictionary<Entity, MethodCode?> constructors = [];
    private readonly Dictionary<Entity, MethodCode[]> byType = [];

    /// <returns>Null for a method without a body.</returns>
    public MethodCode? Of(Entity method)
    {
        if (!IsConstructor(method))
            return MethodCode.Of(method);
        if (!constructors.TryGetValue(method, out var code))
            constructors[method] = code = MethodCode.Of(method);
        return code;
    }

    /// <returns>In an order that is not the source's.</returns>
    public MethodCode[] OfConstructors(Entity type)
    {
        if (!byType.TryGetValue(type, out var codes))
            byType[type] = codes = ReadConstructors(type);
        return codes;
    }

    private MethodCode[] ReadConstructors(Entity type)
    {
        var found = Array.FindAll(type.Members.Methods, IsConstructor);
        Array.Sort(found, static (left, right) => string.CompareOrdinal(Text(left), Text(right)));
        return [.. found.Select(Of).OfType<MethodCode>()];

        static string Text(Entity constructor) =>
            $"{constructor.Name} {constructor.Assembly.MemberUses.Of(constructor.Handle).Types.Text}";
    }

    private static bool IsConstructor(Entity method) => method.Name is ".ctor" or ".cctor";
}
