using System.Reflection.Metadata;
using System.Text;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Reach;

/// <summary>Members' names as a person reads them.</summary>
internal static class DisplayName
{
    /// <summary><c>Hormesis.Training.Translation.Santa.SantaStep.Run(Tensor, Tensor)</c>.</summary>
    public static string Of(Node node) => node.Role switch
    {
        NodeRole.Method => $"{OfMember(node.Entity)}({OfParameters(node.Entity)})",
        NodeRole.Field or NodeRole.Property => OfMember(node.Entity),
        NodeRole.Type => OfType(node.Entity),
        NodeRole.DataMembers => $"{OfType(node.Entity)} (members)",
        NodeRole.PropertyOrder => $"{OfType(node.Entity)} (order of properties)",
        _ => $"{node.Entity.Assembly.Name} (embedded resources)",
    };

    private static string OfMember(Entity member) => $"{OfType(member.Owner)}.{member.Name}";

    /// <summary><c>Hormesis.Imaging.Volume.Plane</c>.</summary>
    private static string OfType(Entity type) =>
        WithoutArity(type.Assembly.TypeName((TypeDefinitionHandle)type.Handle)).Replace('/', '.');

    private static string OfParameters(Entity method) =>
        WithoutArity(WithoutQualifiers(method.Assembly.MemberUses.Of(method.Handle).Signature!.ParameterTypes));

    /// <summary>Each type without its assembly, namespace and outer types.</summary>
    private static string WithoutQualifiers(string uses)
    {
        var text = new StringBuilder();
        var start = 0;
        foreach (var character in uses)
        {
            if (character is '!' or '.' or '/')
            {
                text.Length = start;
                continue;
            }

            text.Append(character);
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '`'))
                start = text.Length;
        }

        return text.ToString();
    }

    private static string WithoutArity(string name)
    {
        if (!name.Contains('`', StringComparison.Ordinal))
            return name;
        var text = new StringBuilder();
        var inArity = false;
        foreach (var character in name)
        {
            inArity = character == '`' || (inArity && char.IsAsciiDigit(character));
            if (!inArity)
                text.Append(character);
        }

        return text.ToString();
    }
}
