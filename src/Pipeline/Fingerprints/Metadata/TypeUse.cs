using System.Collections.Immutable;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>A type as some signature or instruction names it, free of any table's row numbers.</summary>
internal sealed record TypeUse
{
    /// <summary>Stands in <see cref="Text"/> where a type of <see cref="Ordinal"/> does, in that order.</summary>
    public const char Placeholder = '\u0001';

    public required string Text { get; init; }

    /// <summary>Types that the compiler numbered: closures, state machines, anonymous types.</summary>
    public ImmutableArray<Entity> Ordinal { get; init; } = [];

    /// <summary>Our own types that have a name of their own.</summary>
    public ImmutableArray<Entity> Named { get; init; } = [];

    /// <summary>Those of <see cref="Named"/> that are arguments of a generic type or method: reflection may read them.</summary>
    public ImmutableArray<Entity> Arguments { get; init; } = [];

    /// <summary>Assemblies outside ours.</summary>
    public ImmutableArray<string> Assemblies { get; init; } = [];

    /// <summary>Whether the compiler could write a nullable annotation for it.</summary>
    public bool IsAnnotatable { get; init; }

    public static TypeUse Plain(string text, bool annotatable = false) => new() { Text = text, IsAnnotatable = annotatable };

    /// <param name="text">Made of the parts' texts in the same order.</param>
    public static TypeUse Of(string text, bool annotatable, IReadOnlyList<TypeUse> parts) => new()
    {
        Text = text,
        Ordinal = Join(parts, part => part.Ordinal),
        Named = Join(parts, part => part.Named),
        Arguments = Join(parts, part => part.Arguments),
        Assemblies = Join(parts, part => part.Assemblies),
        IsAnnotatable = annotatable,
    };

    public TypeUse Followed(TypeUse next) => Of(Text + next.Text, annotatable: false, [this, next]);

    public TypeUse With(string suffix, bool annotatable) => this with { Text = Text + suffix, IsAnnotatable = annotatable };

    private static ImmutableArray<T> Join<T>(IReadOnlyList<TypeUse> parts, Func<TypeUse, ImmutableArray<T>> select)
    {
        ImmutableArray<T> joined = [];
        foreach (var part in parts)
        {
            var more = select(part);
            joined = joined.IsEmpty ? more : more.IsEmpty ? joined : joined.AddRange(more);
        }

        return joined;
    }
}
