using Hormesis.Imaging.Slices;
using Hormesis.Training.Loop;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Trains SANTA to translate CT to MRI from unpaired slices.</summary>
internal static class SantaTrainer
{
    /// <param name="ct">CT slices (domain A).</param>
    /// <param name="mri">MRI slices (domain B).</param>
    /// <exception cref="HormesisException">
    /// The slices do not fit the configuration, the training diverged, or libtorch failed.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The training was cancelled; its last checkpoint is complete.
    /// </exception>
    public static SantaResult Train(SliceSet ct, SliceSet mri, SantaConfig config, TrainingSession session) =>
        new(TrainingLoop.Train("SANTA", () => new SantaRun(ct, mri, config, session), session), config);
}
