using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Results.Figures;

namespace Hormesis.Study.Results.DoseQuality;

/// <summary>The planned table and figure of harm by rate and quality.</summary>
internal sealed record PlannedSurface(Artifact<DoseQualityFindings> Findings) : IProduct
{
    public StageInstance Producer => Findings.Producer;

    /// <summary>The figure. It is a method, so that a stage that reads the findings does not depend on the
    /// drawing.</summary>
    public PlannedFigure Figure() => new(Producer, SurfaceFigure.Text);

    /// <summary>Input of report and results.</summary>
    public static Input<DoseQualityFindings> Input => new("dose-quality", DoseQualityFindings.Load);
}
