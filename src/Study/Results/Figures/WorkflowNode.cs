namespace Hormesis.Study.Results.Figures;

/// <summary>One instance of the graph.</summary>
/// <param name="Id">Stage and name.</param>
/// <param name="Stage">Name of the box; all instances of a stage are one box.</param>
/// <param name="Reads">Ids of the instances whose outputs it reads.</param>
internal sealed record WorkflowNode(string Id, string Stage, IReadOnlyList<string> Reads);
