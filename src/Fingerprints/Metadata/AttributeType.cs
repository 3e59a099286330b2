namespace Hormesis.Fingerprints.Metadata;

/// <summary>An attribute's type and the constructor that is called.</summary>
internal sealed class AttributeType
{
    public const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    private static readonly string[] Unread =
    [
        "System.Diagnostics.", "System.Runtime.CompilerServices.", "System.CodeDom.Compiler.",
            "Microsoft.CodeAnalysis.",
        "System.ObsoleteAttribute", "System.ComponentModel.EditorBrowsableAttribute", "System.ParamArrayAttribute",
    ];

    /// <summary>Of the namespaces above, what serializers or the runtime go by.</summary>
    private static readonly string[] Read =
    [
        "System.Runtime.CompilerServices.RequiredMemberAttribute",
        "System.Runtime.CompilerServices.InlineArrayAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
    ];

    public AttributeType(MemberUse constructor)
    {
        var text = constructor.Parent.Text;
        Constructor = constructor;
        Name = text[(text.IndexOf('!', StringComparison.Ordinal) + 1)..];
        IsRead = Array.IndexOf(Read, Name) >= 0
            || !Array.Exists(Unread, prefix => Name.StartsWith(prefix, StringComparison.Ordinal));
    }

    public MemberUse Constructor { get; }

    /// <summary>Namespace and name, without the assembly.</summary>
    public string Name { get; }

    /// <summary>Whether it can change what code does; others tell compilers and debuggers something.</summary>
    public bool IsRead { get; }
}
