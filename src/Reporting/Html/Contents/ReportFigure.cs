using Hormesis.Reporting.Documents;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>One figure of the report: PNG bytes or SVG text.</summary>
public sealed record ReportFigure
{
    public required FigureText Text { get; init; }

    /// <summary>The figure's file beside the report.</summary>
    public required ReportArtifact Artifact { get; init; }

    /// <summary>Name of the file: <c>figure3.png</c>.</summary>
    internal string File => System.IO.Path.GetFileName(Artifact.Path);

    /// <summary>Null if <see cref="Svg"/> is set; one of the two is.</summary>
    public byte[]? Png { get; init; }

    public string? Svg { get; init; }
}
