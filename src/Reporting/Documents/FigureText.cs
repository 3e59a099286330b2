namespace Hormesis.Reporting.Documents;

/// <summary>Caption, names and place of one figure.</summary>
public sealed record FigureText
{
    /// <summary>Name of the figure's files without extension: <c>figure3</c>.</summary>
    public required string Stem { get; init; }

    /// <summary>Name in the text: <c>Figure 3</c>.</summary>
    public required string Name { get; init; }

    public required string Caption { get; init; }

    /// <summary>Describes the picture to readers who cannot see it; does not repeat the caption.</summary>
    public required string Alternative { get; init; }

    /// <summary>Position among the figures, which are sorted in ascending order.</summary>
    public required int Order { get; init; }

    /// <summary>Place in the HTML report; results.md shows every figure.</summary>
    public required FigurePlace Place { get; init; }
}
