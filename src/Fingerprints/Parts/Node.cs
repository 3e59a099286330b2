using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>A member or type that code can reach.</summary>
internal sealed record Node(NodeRole Role, IMemberDefinition Definition)
{
    /// <summary>Name for people; overloads with equal parameter type names share it.</summary>
    public string DisplayName => Role switch
    {
        NodeRole.DataMembers => $"{Metadata.DisplayName.Of(Definition)} (members)",
        NodeRole.Resources => $"{((TypeDefinition)Definition).Module.Assembly.Name.Name} (embedded resources)",
        _ => Metadata.DisplayName.Of(Definition),
    };
}
