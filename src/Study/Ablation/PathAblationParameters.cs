using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Ablation;

/// <summary>The table and figure of the ablation.</summary>
public sealed record PathAblationParameters
{
    /// <summary>Of the path regulariser, rising.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>Rows of the figure.</summary>
    public required int Cases { get; init; }

    public required SyntheticOrigin Origin { get; init; }
}
