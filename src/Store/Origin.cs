namespace Hormesis.Store;

/// <summary>Where a result came from that was not made on this machine.</summary>
/// <param name="Address">Shared store from which it was fetched.</param>
/// <param name="IsAudited">Whether a rerun on this machine gave the same bits.</param>
public sealed record Origin(string Address, bool IsAudited);
