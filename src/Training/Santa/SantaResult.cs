using System.Globalization;
using Hormesis.Networks.Santa;
using Hormesis.Networks.Weights;

namespace Hormesis.Training.Santa;

/// <summary>A trained SANTA; owns its networks.</summary>
public sealed class SantaResult : IDisposable
{
    public const string GeneratorFile = "generator.safetensors";
    public const string DiscriminatorFile = "discriminator.safetensors";
    public const string LossesFile = "losses.csv";
    public const string SamplesFile = "samples.npy";
    public const string SampleRecordsFile = "samples.json";

    private readonly SantaRun run;
    private readonly SantaConfig config;

    internal SantaResult(SantaRun run, SantaConfig config) => (this.run, this.config) = (run, config);

    /// <summary>Names of all that <see cref="Save"/> writes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [GeneratorFile, DiscriminatorFile, LossesFile, SamplesFile, SampleRecordsFile];

    public SantaGenerator Generator => run.Generator;

    public SantaDiscriminator Discriminator => run.Discriminator;

    /// <summary>
    /// Writes both networks' weights, by PyTorch's names; the losses (step, discriminator, adversarial, reconstruction,
    /// identity, latent, path: means over the steps since the row before); translated samples (float32, (samples,
    /// slices, H, W)) with their steps and slices.
    /// </summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        ModuleWeights.Save(Generator, Path.Combine(folder, GeneratorFile), new Dictionary<string, string>
        {
            ["ngf"] = Text(config.Generator.Width),
            ["n_blocks"] = Text(config.Generator.Blocks),
            ["style_dim"] = Text(config.Generator.StyleDimension),
        });
        ModuleWeights.Save(Discriminator, Path.Combine(folder, DiscriminatorFile), new Dictionary<string, string>
        {
            ["ndf"] = Text(config.Discriminator.Width),
            ["n_layers"] = Text(config.Discriminator.Layers),
        });
        File.WriteAllText(Path.Combine(folder, LossesFile), run.Curve.ToCsv());
        run.Samples.Save(folder);
    }

    public void Dispose() => run.Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
