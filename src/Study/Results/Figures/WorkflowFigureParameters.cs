namespace Hormesis.Study.Results.Figures;

/// <summary>Figure 1: the graph of the study's own instances.</summary>
public sealed record WorkflowFigureParameters
{
    /// <summary>Producers before their readers.</summary>
    public required IReadOnlyList<WorkflowNode> Nodes { get; init; }
}
