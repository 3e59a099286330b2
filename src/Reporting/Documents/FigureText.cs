namespace Hormesis.Reporting.Documents;

/// <summary>The words that stand with a figure, and where it stands. Each figure has its own.</summary>
public sealed record FigureText
{
    /// <summary>Name of its files without extension: <c>figure3</c>.</summary>
    public required string Stem { get; init; }

    /// <summary>Name in the text: <c>Figure 3</c>.</summary>
    public required string Name { get; init; }

    public required string Caption { get; init; }

    /// <summary>Describes the picture to readers who cannot see it; the caption says the rest.</summary>
    public required string Alternative { get; init; }

    /// <summary>Figures stand in ascending order.</summary>
    public required int Order { get; init; }

    /// <summary>Where the HTML report shows it; results.md shows every figure.</summary>
    public required FigurePlace Place { get; init; }
}
