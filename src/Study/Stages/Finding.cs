namespace Hormesis.Study.Stages;

/// <summary>Plain sentences about one arm, or one arm against another.</summary>
public sealed record Finding
{
    public required string Heading { get; init; }

    public required IReadOnlyList<string> Sentences { get; init; }
}
