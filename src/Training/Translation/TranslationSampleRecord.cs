namespace Hormesis.Training.Translation;

/// <summary>Description of the content of <c>samples.npy</c>.</summary>
/// <param name="Steps">Number of finished steps at each sample.</param>
/// <param name="Slices">Identifiers of the CT slices that were translated.</param>
internal sealed record TranslationSampleRecord(IReadOnlyList<long> Steps, IReadOnlyList<string> Slices);
