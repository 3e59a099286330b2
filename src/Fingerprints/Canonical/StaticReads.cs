using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Fields of a type that a method of it reads or writes, itself or through others of the type, lambdas
/// included.</summary>
internal static class StaticReads
{
    /// <returns>In the order of their names; empty for a method of another type.</returns>
    public static Entity[] Of(Entity method, Entity type)
    {
        List<Entity> fields = [];
        HashSet<Entity> seen = [];
        Queue<Entity> pending = new([method]);
        while (pending.TryDequeue(out var next))
        {
            if (Home(next) != type || !seen.Add(next) || MethodCode.Of(next) is not { } code)
                continue;
            foreach (var member in Members(code))
            {
                if (member.Handle.Kind == HandleKind.MethodDefinition)
                    pending.Enqueue(member);
                else if (member.Owner == type && !fields.Contains(member))
                    fields.Add(member);
            }
        }

        return MemberOrder.Sorted([.. fields]);
    }

    private static Entity Home(Entity member)
    {
        var type = member.Owner;
        while (type.IsOrdinal && type.Type.GetDeclaringType() is { IsNil: false } outer)
            type = type.Assembly.Entity(outer);
        return type;
    }

    private static IEnumerable<Entity> Members(MethodCode code)
    {
        foreach (var instruction in code.Instructions)
        {
            if (instruction.OperandType is not (OperandType.InlineMethod or OperandType.InlineField))
                continue;
            if (code.Assembly.MemberUses.Of(MetadataTokens.EntityHandle((int)instruction.Operand)).Definition
                is { } ours)
                yield return ours;
        }
    }
}
