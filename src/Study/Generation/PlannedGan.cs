using Hormesis.Stages;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>A trained generative model S.</summary>
internal sealed record PlannedGan(StageInstance Producer) : IProduct
{
    public Artifact<GeneratorWeights> Generator => new(Producer, TranslationFiles.Generator);

    /// <summary>The generator after a number of steps of its training; after all of them if this is null.</summary>
    public Artifact<GeneratorWeights> After(int? step) =>
        step is { } snapshot ? new(Producer, TranslationFiles.Snapshot(snapshot)) : Generator;

    public Artifact<IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)>> Losses =>
        new(Producer, TranslationFiles.Losses);

    /// <summary>Translations of a few CTs during the training.</summary>
    public Artifact<TranslationSampleFile> Samples =>
        new(Producer, TranslationFiles.Samples, TranslationFiles.SampleRecords);
}
