namespace Hormesis.Reporting.Documents;

/// <summary>Place of a figure in the HTML report.</summary>
public enum FigurePlace
{
    /// <summary>In the section of figures, as a picture.</summary>
    Figures,

    /// <summary>In the section of stages, as a drawing whose boxes react to the pointer.</summary>
    Stages,

    /// <summary>Not in the report, which draws interactive charts of the same numbers.</summary>
    ResultsOnly,
}
