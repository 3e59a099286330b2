namespace Hormesis.Reporting.Drawing;

/// <summary>
/// How every figure looks. Sizes are points as printed, a figure being as wide as two columns of a journal's page: text
/// is then as large as a footnote's.
/// </summary>
internal static class Theme
{
    /// <summary>7 inches.</summary>
    public const float FigureWidth = 504;

    public const float TitleSize = 9.5f;
    public const float TextSize = 8;

    /// <summary>Of means and of what a figure is about.</summary>
    public const float LineWidth = 1.4f;

    /// <summary>Of single seeds, intervals, frames.</summary>
    public const float ThinLineWidth = 0.6f;

    public const float MarkerSize = 5;

    /// <summary>Of a single seed's value.</summary>
    public const float SmallMarkerSize = 2.4f;

    /// <summary>Opacity of bands, of 255: three of them upon one another can still be told apart.</summary>
    public const byte BandOpacity = 44;

    /// <summary>Between panels and at the edges.</summary>
    public const float Gap = 6;

    /// <summary>Of PNG files, which are for screens: print takes the SVG.</summary>
    public const float PixelsPerPoint = 3;
}
