namespace Hormesis.Reporting.Html.Charts;

/// <summary>How a line looks.</summary>
public sealed record ChartStyle
{
    /// <summary>Of lines told apart: colour and marker. -1 is the grey of what others published.</summary>
    public int Index { get; init; }

    /// <summary>Of lines in an order: place in [0, 1] between two colours; null where they have none.</summary>
    public double? Place { get; init; }

    public bool IsDashed { get; init; }

    public bool HasMarkers { get; init; }

    /// <summary>Whether its markers stand back behind others.</summary>
    public bool IsSmall { get; init; }

    public bool HasLine { get; init; } = true;

    /// <summary>Classes and style of its elements.</summary>
    internal string Attributes(string role) => Place is { } place
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"class=\"{role} ordered\" style=\"--place:{100 * place:0.#}%\"")
        : $"class=\"{role} {(Index < 0 ? "published" : FormattableString.Invariant($"c{Index % Colours}"))}\"";

    /// <summary>As many as the style sheet has.</summary>
    private const int Colours = 6;
}
