using System.Reflection.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>Which attributes there are.</summary>
internal static class CustomAttributeNames
{
    public static bool Has(CodeAssembly assembly, CustomAttributeHandleCollection attributes, string typeName) =>
        Find(assembly, attributes, typeName) is not null;

    public static CustomAttribute? Find(CodeAssembly assembly, CustomAttributeHandleCollection attributes, string typeName)
    {
        foreach (var handle in attributes)
        {
            var attribute = assembly.Reader.GetCustomAttribute(handle);
            if (TypeName(assembly.Uses.Member(attribute.Constructor)) == typeName)
                return attribute;
        }

        return null;
    }

    /// <summary>Namespace and name of the attribute's type, without its assembly.</summary>
    public static string TypeName(MemberUse constructor)
    {
        var text = constructor.Text.Text;
        var start = text.IndexOf('!', StringComparison.Ordinal) + 1;
        return text[start..text.IndexOf("::", StringComparison.Ordinal)];
    }
}
