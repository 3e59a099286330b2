namespace Hormesis.Engine.Comparison;

/// <summary>One result file of a compared study.</summary>
/// <param name="Path">Path below the study's folder.</param>
/// <param name="Named">Digest that the manifest or the list names.</param>
/// <param name="Read">Digest of the file itself; null if it was not read.</param>
public sealed record ComparedFile(string Path, Digest Named, Digest? Read)
{
    public Digest Digest => Read ?? Named;

    /// <summary>Whether the file is not the one that its run wrote.</summary>
    public bool IsAltered => Read is { } read && read != Named;
}
