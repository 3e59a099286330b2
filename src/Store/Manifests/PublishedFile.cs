namespace Hormesis.Store.Manifests;

/// <summary>One published result in a study's folder.</summary>
/// <param name="Path">Path below the study's folder, with '/'.</param>
/// <param name="Instance">Id of the instance that made it.</param>
/// <param name="Output">Path among the instance's outputs.</param>
public sealed record PublishedFile(string Path, string Instance, string Output, StoredFile Content);
