using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>What a method returns and takes. Most signatures are those of many methods.</summary>
internal sealed class SignatureUse
{
    public SignatureUse(MethodSignature<TypeUse> signature)
    {
        ParameterTypes = Join(signature.ParameterTypes);
        Types = TypeUse.Of(
            $"{signature.ReturnType.Text} {(signature.Header.IsInstance ? "instance " : "")}"
                + (signature.GenericParameterCount > 0 ? $"`{signature.GenericParameterCount}" : "")
                + $"({ParameterTypes.Text})",
            annotatable: false,
            signature.ReturnType,
            ParameterTypes);
        Parameters = signature.ParameterTypes.Length;
        IsInstance = signature.Header.IsInstance;
        ReturnsValue = signature.ReturnType.Text != "void";
    }

    /// <summary>All types, and the number of generic parameters.</summary>
    public TypeUse Types { get; }

    /// <summary>The parameters' types, divided by commas.</summary>
    public TypeUse ParameterTypes { get; }

    public int Parameters { get; }

    public bool IsInstance { get; }

    public bool ReturnsValue { get; }

    /// <summary>Types one after another, with commas.</summary>
    public static TypeUse Join(ImmutableArray<TypeUse> types)
    {
        if (types is [var only])
            return only;
        var parts = new TypeUse[types.Length];
        var texts = new string[types.Length];
        var annotatable = false;
        for (var i = 0; i < types.Length; i++)
        {
            parts[i] = types[i];
            texts[i] = types[i].Text;
            annotatable |= types[i].IsAnnotatable;
        }

        return TypeUse.Of(string.Join(", ", texts), annotatable, parts);
    }
}
