namespace Hormesis.Reporting.Drawing;

internal enum LegendMark
{
    /// <summary>The line of a series with its marker.</summary>
    Series,

    /// <summary>Small markers without a line, for single seeds.</summary>
    Points,

    Band,

    /// <summary>An error bar.</summary>
    Bar,

    /// <summary>A filled rectangle.</summary>
    Fill,
}
