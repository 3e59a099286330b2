using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>Writes custom attributes, except those that only compilers and debuggers read.</summary>
internal static class AttributeWriter
{
    private static readonly string[] Unread =
    [
        "System.Diagnostics.", "System.Runtime.CompilerServices.", "System.CodeDom.Compiler.",
        "Microsoft.CodeAnalysis.", "System.ObsoleteAttribute",
        "System.ComponentModel.EditorBrowsableAttribute", "System.ParamArrayAttribute",
    ];

    /// <summary>Attributes of the namespaces above that serializers or the runtime read.</summary>
    private static readonly string[] Read =
    [
        "System.Runtime.CompilerServices.RequiredMemberAttribute",
        "System.Runtime.CompilerServices.InlineArrayAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
    ];

    public static void Write(ICustomAttributeProvider provider, PartWriter writer)
    {
        if (!provider.HasCustomAttributes)
            return;
        foreach (var text in provider.CustomAttributes.Where(IsRead).Select(Text).Order(StringComparer.Ordinal))
            writer.Add(text);

        string Text(CustomAttribute attribute)
        {
            ReachTypes(attribute, writer);
            return $"{writer.Name(attribute.Constructor)} {Convert.ToHexString(attribute.GetBlob())}";
        }
    }

    private static bool IsRead(CustomAttribute attribute)
    {
        var name = attribute.AttributeType.FullName;
        return Read.Contains(name)
            || !Array.Exists(Unread, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>
    /// Reaches the attribute's own members and those of the types in its arguments. Cecil does not decode the arguments
    /// if one of them is an enum of the framework, but their bytes are written in any case.
    /// </summary>
    private static void ReachTypes(CustomAttribute attribute, PartWriter writer)
    {
        writer.Name(attribute.AttributeType, NodeRole.DataMembers);
        foreach (var argument in attribute.ConstructorArguments)
            ReachTypes(argument.Value, writer);
        foreach (var named in attribute.Properties.Concat(attribute.Fields))
            ReachTypes(named.Argument.Value, writer);
    }

    private static void ReachTypes(object? value, PartWriter writer)
    {
        switch (value)
        {
            case TypeReference type:
                writer.Name(type, NodeRole.DataMembers);
                break;
            case CustomAttributeArgument boxed:
                ReachTypes(boxed.Value, writer);
                break;
            case CustomAttributeArgument[] items:
                foreach (var item in items)
                    ReachTypes(item.Value, writer);
                break;
        }
    }
}
