namespace Hormesis.Fingerprints.Metadata;

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

    /// <summary>Those of <see cref="Named"/> that are arguments of a generic type or method: reflection may read
    /// them.</summary>
    public Entity[] Arguments { get; init; } = [];

    /// <summary>Assemblies outside ours.</summary>
    public string[] Assemblies { get; init; } = [];

    /// <summary>Whether the compiler could write a nullable annotation for it.</summary>
    public bool IsAnnotatable { get; init; }

    public static TypeUse Plain(string text, bool annotatable = false) =>
        new() { Text = text, IsAnnotatable = annotatable };

    /// <param name="text">Made of the parts' texts in the same order.</param>
    public static TypeUse Of(string text, bool annotatable, params ReadOnlySpan<TypeUse> parts)
    {
        Entity[] ordinal = [];
        Entity[] named = [];
        Entity[] arguments = [];
        string[] assemblies = [];
        foreach (var part in parts)
        {
            ordinal = ordinal.Length == 0 ? part.Ordinal : [.. ordinal, .. part.Ordinal];
            named = Union(named, part.Named);
            arguments = Union(arguments, part.Arguments);
            assemblies = Union(assemblies, part.Assemblies);
        }

        return new()
        {
            Text = text,
            Ordinal = ordinal,
            Named = named,
            Arguments = arguments,
            Assemblies = assemblies,
            IsAnnotatable = annotatable,
        };
    }

    public TypeUse With(string suffix, bool annotatable) =>
        this with { Text = Text + suffix, IsAnnotatable = annotatable };

    /// <summary>Each once, the first's first.</summary>
    public static T[] Union<T>(T[] first, T[] second)
        where T : class
    {
        if (first.Length == 0)
            return second;
        foreach (var item in second)
        {
            if (Array.IndexOf(first, item) < 0)
                first = [.. first, item];
        }

        return first;
    }
}
