using System.Collections.Immutable;
using System.Reflection.Metadata;
using Hormesis.Pipeline.Fingerprints.Metadata;
using Hormesis.Pipeline.Fingerprints.Reach;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>Writes custom attributes, but for those that tell compilers and debuggers something.</summary>
internal sealed class AttributeWriter(CodeAssembly assembly, CanonicalWriter writer)
{
    private static readonly string[] Unread =
    [
        "System.Diagnostics.", "System.Runtime.CompilerServices.", "System.CodeDom.Compiler.", "Microsoft.CodeAnalysis.",
        "System.ObsoleteAttribute", "System.ComponentModel.EditorBrowsableAttribute", "System.ParamArrayAttribute",
    ];

    /// <summary>Of the namespaces above, what serializers or the runtime go by.</summary>
    private static readonly string[] Read =
    [
        "System.Runtime.CompilerServices.RequiredMemberAttribute",
        "System.Runtime.CompilerServices.InlineArrayAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
    ];

    public void Write(CustomAttributeHandleCollection handles)
    {
        List<string> written = [];
        foreach (var handle in handles)
        {
            var attribute = assembly.Reader.GetCustomAttribute(handle);
            var constructor = assembly.Uses.Member(attribute.Constructor);
            if (!IsRead(constructor))
                continue;
            written.Add($"{constructor.Text.Text} {Convert.ToHexString(assembly.Reader.GetBlobBytes(attribute.Value))}");
            Reach(attribute, constructor);
        }

        written.Sort(StringComparer.Ordinal);
        foreach (var text in written)
            writer.Add(text);
    }

    private static bool IsRead(MemberUse constructor)
    {
        var name = CustomAttributeNames.TypeName(constructor);
        return Read.Contains(name, StringComparer.Ordinal)
            || !Unread.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    private void Reach(CustomAttribute attribute, MemberUse constructor)
    {
        writer.Touch(constructor.Text);
        writer.Reflect(constructor.Text);
        if (constructor.Definition is { } ours)
            writer.Reach(ours.As(NodeRole.Method));
        ReachTypesNamed(attribute);
    }

    private void ReachTypesNamed(CustomAttribute attribute)
    {
        try
        {
            var value = attribute.DecodeValue(assembly.Uses.Provider);
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
