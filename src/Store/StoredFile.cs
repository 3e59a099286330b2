namespace Hormesis.Store;

/// <summary>Content of one output.</summary>
/// <param name="Size">Bytes.</param>
public readonly record struct StoredFile(Digest Digest, long Size);
