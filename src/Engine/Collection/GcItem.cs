namespace Hormesis.Engine.Collection;

/// <summary>Something that no manifest needs.</summary>
/// <param name="Path">Below the store, with '/'.</param>
/// <param name="Bytes">That it takes; links that a person made to it may keep them.</param>
public sealed record GcItem(string Path, long Bytes);
