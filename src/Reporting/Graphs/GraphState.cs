namespace Hormesis.Reporting.Graphs;

/// <summary>Whether a stage's result is at hand; the worse the later.</summary>
public enum GraphState
{
    UpToDate,
    Stale,
    Missing,
}
