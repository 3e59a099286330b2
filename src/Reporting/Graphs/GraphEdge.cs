namespace Hormesis.Reporting.Graphs;

/// <summary>An arrow, by the ids of its ends: <paramref name="To"/> reads what <paramref name="From"/>
/// writes.</summary>
public sealed record GraphEdge(string From, string To);
