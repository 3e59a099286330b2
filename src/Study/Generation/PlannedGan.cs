using Hormesis.Stages;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>A trained generative model S.</summary>
internal sealed record PlannedGan(StageInstance Producer) : IProduct
{
    public Artifact<GeneratorWeights> Generator => new(Producer, TranslationFiles.Generator);

    public Artifact<IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)>> Losses =>
        new(Producer, TranslationFiles.Losses);

    /// <summary>Translations of a few CTs during the training.</summary>
    public Artifact<TranslationSampleFile> Samples =>
        new(Producer, TranslationFiles.Samples, TranslationFiles.SampleRecords);
}
