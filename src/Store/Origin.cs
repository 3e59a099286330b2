namespace Hormesis.Store;

/// <summary>Whose word a result is that was not made here.</summary>
/// <param name="Address">The shared store that it was taken from.</param>
/// <param name="IsAudited">Whether it was made once more here, with the same bits.</param>
public sealed record Origin(string Address, bool IsAudited);
