namespace Hormesis.Store;

/// <summary>Content of one output: digest and size.</summary>
/// <param name="Size">In bytes.</param>
public readonly record struct StoredFile(Digest Digest, long Size);
