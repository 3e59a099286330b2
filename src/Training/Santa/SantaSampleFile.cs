using System.Text.Json;
using Hormesis.Imaging.Arrays;
using Hormesis.Stages;

namespace Hormesis.Training.Santa;

/// <summary>The translations that <see cref="SantaResult.Save"/> writes.</summary>
public sealed class SantaSampleFile
{
    private readonly NpyArray<float> pixels;

    private SantaSampleFile(NpyArray<float> pixels, SantaSampleRecord record) =>
        (this.pixels, Steps, Slices) = (pixels, record.Steps, record.Slices);

    /// <summary>Finished steps of each sample.</summary>
    public IReadOnlyList<long> Steps { get; }

    /// <summary>Identifiers of the CT slices that were translated.</summary>
    public IReadOnlyList<string> Slices { get; }

    public static SantaSampleFile Read(string folder) => new(
        NpyFile.ReadSingle(Path.Combine(folder, SantaResult.SamplesFile)),
        JsonSerializer.Deserialize<SantaSampleRecord>(
            File.ReadAllText(Path.Combine(folder, SantaResult.SampleRecordsFile)), ParametersJson.Options)!);

    /// <summary>Pixels in [-1, 1] of one slice in one sample, row by row.</summary>
    public float[] Image(int sample, int slice)
    {
        var size = pixels.Shape[2] * pixels.Shape[3];
        return pixels.Values[(((sample * Slices.Count) + slice) * size)..][..size];
    }
}
