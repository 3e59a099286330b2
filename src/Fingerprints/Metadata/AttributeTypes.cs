using System.Reflection.Metadata;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>Which attributes things of one assembly have.</summary>
internal sealed class AttributeTypes(CodeAssembly assembly)
{
    private readonly RowTable<AttributeType> types = new(assembly.Reader);

    public AttributeType Of(CustomAttribute attribute) =>
        types[attribute.Constructor] ??= new(assembly.MemberUses.Of(attribute.Constructor));

    public bool Has(CustomAttributeHandleCollection attributes, string typeName) =>
        Find(attributes, typeName) is not null;

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
