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
        var written = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in handles)
        {
            var attribute = assembly.Reader.GetCustomAttribute(handle);
            var constructor = assembly.Uses.Member(attribute.Constructor);
            if (!IsRead(constructor))
                continue;
            written.Add($"{constructor.Text.Text} {Convert.ToHexString(assembly.Reader.GetBlobBytes(attribute.Value))}");
            Reach(attribute, constructor);
        }

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
        foreach (var type in TypesNamed(attribute))
            writer.Reflect(type);
    }

    private List<TypeUse> TypesNamed(CustomAttribute attribute)
    {
        try
        {
            var value = attribute.DecodeValue(assembly.Uses.Provider);
            return
            [
                .. value.FixedArguments.SelectMany(argument => TypesIn(argument.Value)),
                .. value.NamedArguments.SelectMany(argument => TypesIn(argument.Value)),
            ];
        }
        catch (BadImageFormatException)
        {
            return []; // an enum of the framework that is not an int: its bytes are written all the same
        }
    }

    private static IEnumerable<TypeUse> TypesIn(object? value) => value switch
    {
        TypeUse type => [type],
        ImmutableArray<CustomAttributeTypedArgument<TypeUse>> items => items.SelectMany(item => TypesIn(item.Value)),
        _ => [],
    };
}
