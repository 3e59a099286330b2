namespace Hormesis.Engine.Collection;

/// <summary>A file or folder that no manifest needs.</summary>
/// <param name="Path">Path below the store, with '/'.</param>
/// <param name="Bytes">Its size; a person's hard links may keep the space in use.</param>
public sealed record GcItem(string Path, long Bytes);
