namespace Hormesis.Reporting.Drawing;

internal enum LegendMark
{
    /// <summary>The series' line with its marker.</summary>
    Series,

    /// <summary>Its markers alone, small: single seeds.</summary>
    Points,

    Band,

    /// <summary>An interval.</summary>
    Bar,

    /// <summary>A full colour.</summary>
    Fill,
}
