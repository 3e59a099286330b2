using System.Text.Json;
using Hormesis.Imaging.Arrays;
using Hormesis.Stages;

namespace Hormesis.Training.Translation;

/// <summary>Translations of a few CT slices during a training (<see cref="TranslationFiles.Samples"/>).</summary>
public sealed class TranslationSampleFile
{
    private readonly NpyArray<float> pixels;

    private TranslationSampleFile(NpyArray<float> pixels, TranslationSampleRecord record) =>
        (this.pixels, Steps, Slices) = (pixels, record.Steps, record.Slices);

    /// <summary>Number of finished steps at each sample.</summary>
    public IReadOnlyList<long> Steps { get; }

    /// <summary>Identifiers of the CT slices that were translated.</summary>
    public IReadOnlyList<string> Slices { get; }

    public static TranslationSampleFile Read(string folder) => new(
        NpyFile.ReadSingle(Path.Combine(folder, TranslationFiles.Samples)),
        JsonSerializer.Deserialize<TranslationSampleRecord>(
            File.ReadAllText(Path.Combine(folder, TranslationFiles.SampleRecords)), ParametersJson.Options)!);

    /// <summary>Pixels of one slice in one sample, in [-1, 1], row by row.</summary>
    public float[] Image(int sample, int slice)
    {
        var size = pixels.Shape[2] * pixels.Shape[3];
        return pixels.Values[(((sample * Slices.Count) + slice) * size)..][..size];
    }
}
