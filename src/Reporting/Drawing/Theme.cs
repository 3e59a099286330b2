namespace Hormesis.Reporting.Drawing;

/// <summary>
/// Common sizes of all figures, in points as printed. A figure is as wide as two columns of a journal page, so its text
/// is as large as a footnote.
/// </summary>
internal static class Theme
{
    /// <summary>7 inches.</summary>
    public const float FigureWidth = 504;

    public const float TitleSize = 9.5f;
    public const float TextSize = 8;

    /// <summary>Line width of means and of a figure's main content.</summary>
    public const float LineWidth = 1.4f;

    /// <summary>Line width of single seeds, intervals and frames.</summary>
    public const float ThinLineWidth = 0.6f;

    public const float MarkerSize = 5;

    /// <summary>Marker size of a single seed's value.</summary>
    public const float SmallMarkerSize = 2.4f;

    /// <summary>Opacity of bands, of 255: three overlapping bands can still be told apart.</summary>
    public const byte BandOpacity = 44;

    /// <summary>Distance between panels and to the edges.</summary>
    public const float Gap = 6;

    /// <summary>Resolution of PNG files, which are for screens; the SVG files are for print.</summary>
    public const float PixelsPerPoint = 3;
}
