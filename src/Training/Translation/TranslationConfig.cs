using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Translation;
using Hormesis.Training.Loop;
using Hormesis.Training.Translation.Santa;

namespace Hormesis.Training.Translation;

/// <summary>
/// The generative model S that translates CT to MRI, and its training. `kind` selects one of the registered kinds; the
/// first is the default.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SantaConfig), "santa")]
public abstract record TranslationConfig
{
    /// <summary>
    /// Number of trainings of S with other random numbers; null for one. The number is no setting of a training: it is
    /// in no training's key.
    /// </summary>
    [Range(1, 20)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seeds { get; init; }

    /// <summary>
    /// Pixels of a synthetic image that are farther than this many pixels from the head of the translated image are set
    /// to air (-1), as outside the body masks of SynthRAD2023; null sets none. The distance leaves room for a scalp
    /// that the window of the CT does not show. Published: null. It is no setting of a training: it is in no training's
    /// key.
    /// </summary>
    [Range(0, 1000)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AirBeyondHead { get; init; }

    /// <summary>Shape of the network whose weights are in <see cref="TranslationFiles.Generator"/>.</summary>
    public abstract TranslationNetworkConfig Network();

    /// <summary>Number of trainings of S, at least 1.</summary>
    public int Trainings() => Seeds ?? 1;

    /// <summary>The weight that an ablation varies; null if the model has none.</summary>
    public virtual AblatedWeight? Ablated() => null;

    /// <summary>Numbers of finished steps whose weights a training also writes
    /// (<see cref="TranslationFiles.Snapshot"/>), rising.</summary>
    public virtual IReadOnlyList<int> SnapshotSteps() => [];

    /// <summary>Names of all files that a training writes, including those of <see cref="TranslationFiles"/>.</summary>
    public abstract IReadOnlyList<string> Files();

    /// <summary>Trains on the unpaired slices of all splits and writes the files into a folder.</summary>
    /// <exception cref="HormesisException">
    /// The slices do not fit the configuration, the training diverged, or libtorch failed.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The training was cancelled; its last checkpoint is complete.
    /// </exception>
    public abstract void Train(SliceSet ct, SliceSet mri, TrainingSession session, string folder);

    /// <summary>Estimates the peak memory of a training on a CPU, without the images and the program.</summary>
    /// <param name="size">Height and width of the prepared slices.</param>
    /// <returns>Bytes.</returns>
    public abstract long TrainingBytes(int size);
}
