namespace Hormesis.Study.Generation;

/// <summary>Weights of a trained generative model.</summary>
/// <param name="Path">Of the file.</param>
internal sealed record GeneratorWeights(string Path);
