using Hormesis.Imaging.Slices;
using Hormesis.Networks.Translation;
using Hormesis.Networks.Translation.Santa;
using Hormesis.Training.Loop;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Configuration of SANTA (Xie et al., CVPR 2023) and its training.</summary>
public sealed record SantaConfig : TranslationConfig
{
    public required SantaGeneratorConfig Generator { get; init; }

    public required SantaDiscriminatorConfig Discriminator { get; init; }

    public required SantaTrainingConfig Training { get; init; }

    public override TranslationNetworkConfig Network() => Generator;

    /// <summary>The weight of the shortest-path regulariser.</summary>
    public override AblatedWeight Ablated() => new(
        "path",
        "SANTA's path regulariser",
        Training.Losses.Path,
        weight => this with { Training = Training with { Losses = Training.Losses with { Path = weight } } });

    public override IReadOnlyList<int> SnapshotSteps() => Training.Snapshots;

    public override IReadOnlyList<string> Files() =>
        [.. SantaResult.Files, .. SnapshotSteps().Select(TranslationFiles.Snapshot)];

    public override void Train(SliceSet ct, SliceSet mri, TrainingSession session, string folder)
    {
        using var result = SantaTrainer.Train(ct, mri, this, session);
        result.Save(folder);
    }

    public override long TrainingBytes(int size) => new SantaCost(this, size).TrainingBytes;
}
