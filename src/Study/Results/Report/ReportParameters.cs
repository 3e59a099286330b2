using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Report;

/// <summary>The report.</summary>
public sealed record ReportParameters
{
    public required TablesParameters Table { get; init; }

    public required SupplementParameters Supplement { get; init; }

    /// <summary>Of the synthetic images that every arm but <see cref="Arm.Self"/> mixes in.</summary>
    public required SyntheticOrigin Origin { get; init; }

    /// <summary>What the report reads, by the name of the input.</summary>
    public required ImmutableSortedDictionary<string, ReportInput> Inputs { get; init; }

    /// <summary>Every instance that a number follows from, each after those that it reads.</summary>
    public required IReadOnlyList<WorkflowNode> Workflow { get; init; }

    /// <summary>The study's settings, shown as they are.</summary>
    public required JsonNode Settings { get; init; }
}
