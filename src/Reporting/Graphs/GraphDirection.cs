namespace Hormesis.Reporting.Graphs;

/// <summary>Direction of the arrows.</summary>
public enum GraphDirection
{
    LeftToRight,
    TopDown,
}
