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
            foreach (var constraint in parameter.GetConstraints()
                .Select(item => assembly.Uses.Type(assembly.Reader.GetGenericParameterConstraint(item).Type))
                .OrderBy(use => use.Text, StringComparer.Ordinal))
            {
                writer.Add(constraint);
            }
        }
    }
}
