using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>One key of a legend.</summary>
internal sealed record LegendEntry(string Label, SKColor Colour, LegendMark Mark);
