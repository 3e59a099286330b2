using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>Which attributes things of one assembly have.</summary>
internal sealed class AttributeTypes(CodeAssembly assembly)
{
    private readonly Dictionary<int, AttributeType> types = [];

    public AttributeType Of(CustomAttribute attribute)
    {
        var token = MetadataTokens.GetToken(attribute.Constructor);
        if (!types.TryGetValue(token, out var type))
            types[token] = type = new(assembly.MemberUses.Of(attribute.Constructor));
        return type;
    }

    public bool Has(CustomAttributeHandleCollection attributes, string typeName) => Find(attributes, typeName) is not null;

    public CustomAttribute? Find(CustomAttributeHandleCollection attributes, string typeName)
    {
        foreach (var handle in attributes)
        {
            var attribute = assembly.Reader.GetCustomAttribute(handle);
            if (Of(attribute).Name == typeName)
                return attribute;
        }

        return null;
    }
}
