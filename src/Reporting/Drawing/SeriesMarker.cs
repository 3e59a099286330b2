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

    /// <summary>A circle without filling.</summary>
    Ring,
}
