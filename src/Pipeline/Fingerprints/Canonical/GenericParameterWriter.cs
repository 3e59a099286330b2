using System.Reflection.Metadata;
using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>Writes generic parameters by position: variance and constraints, no names.</summary>
internal sealed class GenericParameterWriter(CodeAssembly assembly, CanonicalWriter writer)
{
    public void Write(GenericParameterHandleCollection handles)
    {
        foreach (var handle in handles)
        {
            var parameter = assembly.Reader.GetGenericParameter(handle);
            writer.Add((int)parameter.Attributes);
            List<TypeUse> constraints = [];
            foreach (var constraint in parameter.GetConstraints())
                constraints.Add(assembly.Uses.Type(assembly.Reader.GetGenericParameterConstraint(constraint).Type));
            MemberOrder.Sort(constraints);
            foreach (var constraint in constraints)
                writer.Add(constraint);
        }
    }
}
