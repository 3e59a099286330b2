using System.Globalization;
using Hormesis.Networks.Translation.Santa;
using Hormesis.Networks.Weights;
using Hormesis.Stages.Random;
using Hormesis.Training.Optimizers;
using Hormesis.Training.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Translation.Santa;

/// <summary>One whole step computed by the published implementation (PyTorch, float32, batch 1, 8 channels, 4
/// blocks).</summary>
internal sealed class ParityFixture : IDisposable
{
    private readonly SafeTensorsFile file = SafeTensors.Read(Path.Combine(
        AppContext.BaseDirectory, "Translation", "Santa", "Fixtures", "santa-ngf8-blocks4-64px.safetensors"));
    private readonly Adam generatorOptimizer;
    private readonly Adam discriminatorOptimizer;

    public ParityFixture()
    {
        Generator =
            new(
            new()
            {
                Width = Number("ngf"),
                Downsamplings = 2,
                Blocks = Number("n_blocks"),
                StyleDimension = Number("style_dim"),
            },
            new RandomStream("any"));
        Discriminator = new(new() { Width = Number("ngf"), Layers = 3 }, new RandomStream("any"));
        ModuleWeights.LoadInto(Generator, file, "G.");
        ModuleWeights.LoadInto(Discriminator, file, "D.");

        var settings = new AdamSettings { Beta1 = 0.5, Beta2 = 0.999 };
        generatorOptimizer = new(Generator.named_parameters(), settings);
        discriminatorOptimizer = new(Discriminator.named_parameters(), settings);
        Step = new(Generator, Discriminator, generatorOptimizer, discriminatorOptimizer, Losses);
    }

    public SantaGenerator Generator { get; }

    public SantaDiscriminator Discriminator { get; }

    public SantaStep Step { get; }

    public SantaLossConfig Losses => new()
    {
        Reconstruction = 5,
        Identity = 5,
        Latent = 0.01,
        Path = 0.01,
        PathEvery = 1,
        PathLayers =
            [.. file.Metadata["path_layers"].Split(',')
            .Select(layer => int.Parse(layer, CultureInfo.InvariantCulture))],
        NoiseDeviation = 1,
    };

    public SantaBatch Batch => new()
    {
        Ct = this["in.real_A"],
        Mri = this["in.real_B"],
        LatentNoise = this["in.noise"],
        PathCenter = this["in.path_center"],
        PathInterval = this["in.path_interval"],
        MeasuresPath = true,
        Judged = null,
    };

    public IEnumerable<string> Names => file.Tensors.Keys;

    public Tensor this[string name] => file.Tensors[name];

    /// <summary>Sets the discriminator to what the published implementation's step made of it.</summary>
    public void LoadUpdatedDiscriminator() => ModuleWeights.LoadInto(Discriminator, file, "after.D.");

    public void Dispose()
    {
        generatorOptimizer.Dispose();
        discriminatorOptimizer.Dispose();
        Generator.Dispose();
        Discriminator.Dispose();
        file.Dispose();
    }

    private int Number(string name) => int.Parse(file.Metadata[name], CultureInfo.InvariantCulture);
}
