namespace Hormesis.Reporting.Graphs;

/// <summary>An arrow: the node <paramref name="To"/> reads what the node <paramref name="From"/> writes.</summary>
public sealed record GraphEdge(string From, string To);
