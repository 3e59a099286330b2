using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>What a method returns and takes. Most signatures are those of many methods.</summary>
internal sealed class SignatureUse
{
    private readonly ImmutableArray<TypeUse> parameters;

    public SignatureUse(MethodSignature<TypeUse> signature)
    {
        parameters = signature.ParameterTypes;
        IsInstance = signature.Header.IsInstance;
        ReturnsValue = signature.ReturnType.Text != "void";
        Types = TypeUse.Of(Text(signature), annotatable: false, [signature.ReturnType, .. parameters]);
    }

    /// <summary>All types, and the number of generic parameters.</summary>
    public TypeUse Types { get; }

    /// <summary>The parameters' types, divided by commas.</summary>
    public string ParameterTypes => Join(parameters).Text;

    public int Parameters => parameters.Length;

    public bool IsInstance { get; }

    public bool ReturnsValue { get; }

    /// <summary>Types one after another, with commas.</summary>
    public static TypeUse Join(ImmutableArray<TypeUse> types)
    {
        if (types is [var only])
            return only;
        var texts = new string[types.Length];
        var annotatable = false;
        for (var i = 0; i < types.Length; i++)
        {
            texts[i] = types[i].Text;
            annotatable |= types[i].IsAnnotatable;
        }

        return TypeUse.Of(string.Join(", ", texts), annotatable, types.AsSpan());
    }

    private static string Text(MethodSignature<TypeUse> signature)
    {
        var text = new DefaultInterpolatedStringHandler(literalLength: 16, formattedCount: 8);
        text.AppendLiteral(signature.ReturnType.Text);
        text.AppendLiteral(signature.Header.IsInstance ? " instance " : " ");
        if (signature.GenericParameterCount > 0)
            text.AppendLiteral($"`{signature.GenericParameterCount}");
        var before = "(";
        foreach (var type in signature.ParameterTypes)
        {
            text.AppendLiteral(before);
            text.AppendLiteral(type.Text);
            before = ", ";
        }

        text.AppendLiteral(signature.ParameterTypes.IsEmpty ? "()" : ")");
        return text.ToStringAndClear();
    }
}
