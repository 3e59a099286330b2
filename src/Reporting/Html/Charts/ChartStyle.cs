namespace Hormesis.Reporting.Html.Charts;

/// <summary>Look of a line.</summary>
public sealed record ChartStyle
{
    /// <summary>Index of colour and marker for lines without an order; -1 is the grey of published numbers.</summary>
    public int Index { get; init; }

    /// <summary>Position in [0, 1] between two colours for ordered lines; null for lines without an order.</summary>
    public double? Place { get; init; }

    public bool IsDashed { get; init; }

    public bool HasMarkers { get; init; }

    /// <summary>Whether the markers are small and less visible than others.</summary>
    public bool IsSmall { get; init; }

    public bool HasLine { get; init; } = true;

    /// <summary>Class and style attributes of the line's elements.</summary>
    internal string Attributes(string role) => Place is { } place
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"class=\"{role} ordered\" style=\"--place:{100 * place:0.#}%\"")
        : $"class=\"{role} {(Index < 0 ? "published" : FormattableString.Invariant($"c{Index % Colours}"))}\"";

    /// <summary>Number of colours in the style sheet.</summary>
    private const int Colours = 6;
}
