namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>An artifact as the manifest states it.</summary>
/// <param name="Path">Below the study's folder.</param>
internal sealed record MadeArtifact(string Path, string Digest);
