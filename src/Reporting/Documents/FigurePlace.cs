namespace Hormesis.Reporting.Documents;

/// <summary>Where the HTML report shows a figure.</summary>
public enum FigurePlace
{
    /// <summary>Among the figures, as a picture.</summary>
    Figures,

    /// <summary>With the stages, as a drawing whose boxes react to the pointer.</summary>
    Stages,

    /// <summary>Nowhere: the report draws interactive charts of the same numbers.</summary>
    ResultsOnly,
}
