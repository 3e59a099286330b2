namespace Hormesis.Training.Translation;

/// <summary>Names of the files that the training of every translation model writes.</summary>
public static class TranslationFiles
{
    /// <summary>Weights of the network that translates.</summary>
    public const string Generator = "generator.safetensors";

    /// <summary>Weights of the network that translates, after this number of finished steps.</summary>
    public static string Snapshot(int step) => FormattableString.Invariant($"generator-{step}.safetensors");

    /// <summary>Losses as a function of the step (<see cref="TranslationLossFile"/>).</summary>
    public const string Losses = "losses.csv";

    /// <summary>Translations of a few slices during the training (<see cref="TranslationSampleFile"/>).</summary>
    public const string Samples = "samples.npy";

    /// <summary>Steps and slices of <see cref="Samples"/>.</summary>
    public const string SampleRecords = "samples.json";
}
