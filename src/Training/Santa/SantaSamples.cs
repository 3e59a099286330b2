using System.Text.Json;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Santa;
using Hormesis.Stages;
using static TorchSharp.torch;

namespace Hormesis.Training.Santa;

/// <summary>Translations of the same few CT slices at intervals of the training.</summary>
internal sealed class SantaSamples(SliceSet ct, SantaSampleConfig config, long totalSteps)
{
    private readonly int[] indices =
        [.. Enumerable.Range(0, Math.Min(config.Slices, ct.Count))
            .Select(i => (int)((long)ct.Count * i / Math.Min(config.Slices, ct.Count)))];

    private readonly List<float> pixels = [];

    private IEnumerable<long> DueSteps =>
        Enumerable.Range(1, config.Count).Select(k => ((k * totalSteps) + config.Count - 1) / config.Count).Distinct();

    /// <summary>Whether to sample after <paramref name="step"/> finished ones.</summary>
    public bool IsDue(long step) => DueSteps.Contains(step);

    public void Add(SantaGenerator generator, Device device)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var images = SliceTensors.Of(ct, indices).to(device);
        pixels.AddRange(generator.call(images, ones(images.shape[0], device: device)).cpu().data<float>().ToArray());
    }

    /// <summary>
    /// Writes <c>samples.npy</c> (float32, (samples, slices, H, W)) and <c>samples.json</c>: the finished steps of each
    /// sample, the identifiers of the slices.
    /// </summary>
    public void Save(string folder)
    {
        var size = indices.Length * ct.Height * ct.Width;
        NpyFile.Write(Path.Combine(folder, SantaResult.SamplesFile), pixels.ToArray(), pixels.Count / size,
            indices.Length, ct.Height, ct.Width);
        var record = new SantaSampleRecord([.. DueSteps.Take(pixels.Count / size)],
            [.. indices.Select(index => ct.Records[index].Id)]);
        File.WriteAllText(Path.Combine(folder, SantaResult.SampleRecordsFile),
            JsonSerializer.Serialize(record, ParametersJson.Indented) + "\n");
    }

    public void Restore(string folder)
    {
        pixels.Clear();
        pixels.AddRange(NpyFile.ReadSingle(Path.Combine(folder, SantaResult.SamplesFile)).Values);
    }
}
