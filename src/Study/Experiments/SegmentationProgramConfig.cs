namespace Hormesis.Study.Experiments;

/// <summary>A segmentation model of the user, which is trained and tested beside the U-Net on the datasets of the first
/// arm.</summary>
internal sealed record SegmentationProgramConfig : ProgramConfig
{
    /// <summary>Name of the model in tables and paths: lower-case letters, digits and -, at most 24.</summary>
    public required string Name { get; init; }

    /// <summary>Trains the model on <c>{dataset}</c> and writes it into <c>{out}</c>.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Applies <c>{model}</c> to <c>{images}</c> and writes predictions.npy into <c>{out}</c>.</summary>
    public required IReadOnlyList<string> Predict { get; init; }
}
