using System.Globalization;
using Hormesis.Networks.Translation.Santa;
using Hormesis.Networks.Weights;

namespace Hormesis.Training.Translation.Santa;

/// <summary>A trained SANTA model. It owns its networks.</summary>
internal sealed class SantaResult : IDisposable
{
    public const string DiscriminatorFile = "discriminator.safetensors";

    private readonly SantaRun run;
    private readonly SantaConfig config;

    public SantaResult(SantaRun run, SantaConfig config) => (this.run, this.config) = (run, config);

    /// <summary>Names of the files that <see cref="Save"/> writes, without snapshots.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        TranslationFiles.Generator,
        DiscriminatorFile,
        TranslationFiles.Losses,
        TranslationFiles.Samples,
        TranslationFiles.SampleRecords,
    ];

    public SantaGenerator Generator => run.Generator;

    public SantaDiscriminator Discriminator => run.Discriminator;

    /// <summary>
    /// Writes the weights of both networks under PyTorch's names, the losses, and the translated samples with their
    /// steps and slices. A row of the losses has the columns step, discriminator, adversarial, reconstruction,
    /// identity, latent and path: means over the steps since the previous row. The samples are float32, (samples,
    /// slices, H, W).
    /// </summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        var shape = new Dictionary<string, string>
        {
            ["ngf"] = Text(config.Generator.Width),
            ["n_downsampling"] = Text(config.Generator.Downsamplings),
            ["n_blocks"] = Text(config.Generator.Blocks),
            ["style_dim"] = Text(config.Generator.StyleDimension),
        };
        ModuleWeights.Save(Generator, Path.Combine(folder, TranslationFiles.Generator), shape);
        run.Snapshots.Save(folder, shape);
        ModuleWeights.Save(Discriminator, Path.Combine(folder, DiscriminatorFile), new Dictionary<string, string>
        {
            ["ndf"] = Text(config.Discriminator.Width),
            ["n_layers"] = Text(config.Discriminator.Layers),
        });
        run.Curve.Save(folder);
        run.Samples.Save(folder);
    }

    public void Dispose() => run.Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
