namespace Hormesis.Store;

/// <summary>Origin of a result that was not made on this machine.</summary>
/// <param name="Address">Shared store from which it was fetched.</param>
/// <param name="IsAudited">True if a rerun on this machine gave the same bits.</param>
public sealed record Origin(string Address, bool IsAudited);
