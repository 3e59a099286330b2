namespace Hormesis.Reporting.Drawing;

internal enum SeriesMarker
{
    None,
    Circle,
    Square,
    Triangle,
    Diamond,
    TriangleDown,
    Cross,

    /// <summary>A circle that is not filled.</summary>
    Ring,
}
