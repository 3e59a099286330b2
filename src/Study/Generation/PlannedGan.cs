using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>A trained generative model S.</summary>
/// <param name="Config">Its settings.</param>
/// <param name="Ct">CT that it learned from.</param>
/// <param name="Mri">MRI that it learned from.</param>
internal sealed record PlannedGan(
    StageInstance Producer, TranslationConfig Config, PlannedCohort Ct, PlannedCohort Mri) : IProduct
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
