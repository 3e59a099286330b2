namespace Hormesis.Reporting.Graphs;

/// <summary>State of a stage's result, from best to worst.</summary>
public enum GraphState
{
    UpToDate,
    Stale,
    Missing,
}
