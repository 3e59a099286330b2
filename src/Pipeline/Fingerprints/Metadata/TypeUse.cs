namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>A type as some signature or instruction names it, free of any table's row numbers.</summary>
internal sealed record TypeUse
{
    /// <summary>Stands in <see cref="Text"/> where a type of <see cref="Ordinal"/> does, in that order.</summary>
    public const char Placeholder = '\u0001';

    public required string Text { get; init; }

    /// <summary>Types that the compiler numbered: closures, state machines, anonymous types.</summary>
    public Entity[] Ordinal { get; init; } = [];

    /// <summary>Our own types that have a name of their own.</summary>
    public Entity[] Named { get; init; } = [];

    /// <summary>Those of <see cref="Named"/> that are arguments of a generic type or method: reflection may read them.</summary>
    public Entity[] Arguments { get; init; } = [];

    /// <summary>Assemblies outside ours.</summary>
    public string[] Assemblies { get; init; } = [];

    /// <summary>Whether the compiler could write a nullable annotation for it.</summary>
    public bool IsAnnotatable { get; init; }

    public static TypeUse Plain(string text, bool annotatable = false) => new() { Text = text, IsAnnotatable = annotatable };

    /// <param name="text">Made of the parts' texts in the same order.</param>
    public static TypeUse Of(string text, bool annotatable, params ReadOnlySpan<TypeUse> parts)
    {
        var joined = new TypeUse { Text = text, IsAnnotatable = annotatable };
        foreach (var part in parts)
        {
            joined = joined with
            {
                Ordinal = Join(joined.Ordinal, part.Ordinal),
                Named = Join(joined.Named, part.Named),
                Arguments = Join(joined.Arguments, part.Arguments),
                Assemblies = Join(joined.Assemblies, part.Assemblies),
            };
        }

        return joined;
    }

    public TypeUse Followed(TypeUse next) => Of(Text + next.Text, annotatable: false, this, next);

    public TypeUse With(string suffix, bool annotatable) => this with { Text = Text + suffix, IsAnnotatable = annotatable };

    public static T[] Join<T>(T[] first, T[] second)
        where T : class =>
        first.Length == 0 ? second : second.Length == 0 ? first : [.. first, .. second];
}
