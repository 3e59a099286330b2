namespace Hormesis.Training.Translation;

/// <summary>What <c>samples.npy</c> shows.</summary>
/// <param name="Steps">Finished steps of each sample.</param>
/// <param name="Slices">Identifiers of the CT slices that were translated.</param>
internal sealed record TranslationSampleRecord(IReadOnlyList<long> Steps, IReadOnlyList<string> Slices);
