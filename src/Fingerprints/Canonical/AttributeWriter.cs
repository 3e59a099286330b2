using System.Collections.Immutable;
using System.Reflection.Metadata;
using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Writes custom attributes, but for those that tell compilers and debuggers something.</summary>
internal readonly struct AttributeWriter(CodeAssembly assembly, CanonicalWriter writer)
{
    public void Write(CustomAttributeHandleCollection handles)
    {
        if (handles.Count == 0)
            return;
        List<string> written = [];
        foreach (var handle in handles)
        {
            var attribute = assembly.Reader.GetCustomAttribute(handle);
            var type = assembly.Attributes.Of(attribute);
            if (!type.IsRead)
                continue;
            written.Add($"{type.Constructor.Parent.Text} {type.Constructor.Types.Text} {Value(attribute)}");
            Reach(attribute, type.Constructor);
        }

        written.Sort(StringComparer.Ordinal);
        foreach (var text in written)
            writer.Add(text);
    }

    private string Value(CustomAttribute attribute) =>
        Convert.ToHexString(assembly.Reader.GetBlobBytes(attribute.Value));

    private void Reach(CustomAttribute attribute, MemberUse constructor)
    {
        writer.Touch(constructor.Parent);
        writer.Touch(constructor.Types);
        writer.Reflect(constructor.Parent);
        writer.Reflect(constructor.Types);
        if (constructor.Definition is { } ours)
            writer.Reach(ours.As(NodeRole.Method));
        ReachTypesNamed(attribute);
    }

    private void ReachTypesNamed(CustomAttribute attribute)
    {
        try
        {
            var value = attribute.DecodeValue(assembly.TypeUses.Provider);
            foreach (var argument in value.FixedArguments)
                ReachTypesIn(argument.Value);
            foreach (var argument in value.NamedArguments)
                ReachTypesIn(argument.Value);
        }
        catch (BadImageFormatException)
        {
            // An enum of the framework that is not an int: its bytes are written all the same.
        }
    }

    private void ReachTypesIn(object? value)
    {
        if (value is TypeUse type)
            writer.Reflect(type);
        if (value is not ImmutableArray<CustomAttributeTypedArgument<TypeUse>> items)
            return;
        foreach (var item in items)
            ReachTypesIn(item.Value);
    }
}
