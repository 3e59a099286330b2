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
    Plus,

    /// <summary>A cross and a plus.</summary>
    Star,

    /// <summary>A circle without filling.</summary>
    Ring,
}
