namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>An artifact as the manifest states it.</summary>
/// <param name="Path">Below the study's folder.</param>
/// <param name="NeedsTorch">Torch computed it or something that it was made from: its bits are the machine
/// class's.</param>
internal sealed record MadeArtifact(string Path, string Digest, bool NeedsTorch);
