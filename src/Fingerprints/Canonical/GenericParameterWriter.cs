using System.Reflection.Metadata;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Writes generic parameters by position: variance and constraints, no names.</summary>
internal readonly struct GenericParameterWriter(CodeAssembly assembly, CanonicalWriter writer)
{
    public void Write(GenericParameterHandleCollection handles)
    {
        foreach (var handle in handles)
        {
            var parameter = assembly.Reader.GetGenericParameter(handle);
            writer.Add((int)parameter.Attributes);
            if (parameter.GetConstraints().Count == 0)
                continue;
            List<TypeUse> constraints = [];
            foreach (var constraint in parameter.GetConstraints())
                constraints.Add(assembly.TypeUses.Of(assembly.Reader.GetGenericParameterConstraint(constraint).Type));
            foreach (var constraint in MemberOrder.Sorted([.. constraints]))
                writer.Add(constraint);
        }
    }
}
