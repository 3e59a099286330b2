namespace Hormesis.Reporting.Graphs;

/// <summary>Where the arrows point.</summary>
public enum GraphDirection
{
    LeftToRight,
    TopDown,
}
