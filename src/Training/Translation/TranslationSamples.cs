using System.Text.Json;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Training.Batches;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Training.Translation;

/// <summary>Translates the same few CT slices at equal intervals of a training and keeps the images.</summary>
internal sealed class TranslationSamples(SliceSet ct, TranslationSampleConfig config, long totalSteps)
{
    private readonly int[] indices =
        [.. Enumerable.Range(0, Math.Min(config.Slices, ct.Count))
            .Select(i => (int)((long)ct.Count * i / Math.Min(config.Slices, ct.Count)))];

    private readonly List<float> pixels = [];

    private IEnumerable<long> DueSteps =>
        Enumerable.Range(1, config.Count).Select(k => ((k * totalSteps) + config.Count - 1) / config.Count).Distinct();

    /// <summary>True if a sample is taken after this number of finished steps.</summary>
    public bool IsDue(long step) => DueSteps.Contains(step);

    /// <summary>Translates the slices with the current weights of the network.</summary>
    public void Add(Module<Tensor, Tensor> network, Device device)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var images = SliceTensors.Of(ct, indices).to(device);
        pixels.AddRange(network.forward(images).cpu().data<float>().ToArray());
    }

    /// <summary>
    /// Writes <c>samples.npy</c> (float32, (samples, slices, H, W)) and <c>samples.json</c>, which holds the number of
    /// finished steps at each sample and the identifiers of the slices.
    /// </summary>
    public void Save(string folder)
    {
        var count = pixels.Count / (indices.Length * ct.Height * ct.Width);
        NpyFile.Write(
            Path.Combine(folder, TranslationFiles.Samples),
            pixels.ToArray(),
            count,
            indices.Length,
            ct.Height,
            ct.Width);
        var record = new TranslationSampleRecord(
            [.. DueSteps.Take(count)], [.. indices.Select(index => ct.Records[index].Id)]);
        File.WriteAllText(
            Path.Combine(folder, TranslationFiles.SampleRecords),
            JsonSerializer.Serialize(record, ParametersJson.Indented) + "\n");
    }

    public void Restore(string folder)
    {
        pixels.Clear();
        pixels.AddRange(NpyFile.ReadSingle(Path.Combine(folder, TranslationFiles.Samples)).Values);
    }
}
