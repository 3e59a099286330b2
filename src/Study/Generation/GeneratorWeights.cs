namespace Hormesis.Study.Generation;

/// <summary>Weights of a trained generative model.</summary>
/// <param name="Path">Path of the file.</param>
internal sealed record GeneratorWeights(string Path);
