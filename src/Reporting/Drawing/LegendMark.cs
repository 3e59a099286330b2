namespace Hormesis.Reporting.Drawing;

internal enum LegendMark
{
    Line,
    Dashes,
    Band,
    Bar,
}
