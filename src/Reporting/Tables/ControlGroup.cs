namespace Hormesis.Reporting.Tables;

/// <summary>The comparisons of one control.</summary>
/// <param name="Name">Name of the arm in experiments.yaml.</param>
/// <param name="Kind">Kind of control: <c>positive</c>.</param>
/// <param name="Purpose">What the control is for.</param>
/// <param name="Rows">By ascending rate.</param>
public sealed record ControlGroup(string Name, string Kind, string Purpose, IReadOnlyList<ControlRow> Rows);
