namespace Hormesis.Networks.Costs;

/// <summary>
/// Operations and memory that layers need, counted and not measured. All values except the parameters are for one
/// image.
/// </summary>
public readonly record struct NetworkCost
{
    /// <summary>Number of learned parameters.</summary>
    public long Parameters { get; init; }

    /// <summary>
    /// Operations of the convolutions and linear layers in a forward pass; a multiplication and its addition count as
    /// two. All other layers together need about a hundredth of that.
    /// </summary>
    public long Operations { get; init; }

    /// <summary>Numbers that a forward pass keeps for the backward pass.</summary>
    public long Kept { get; init; }

    /// <summary>Numbers that are in memory at the end of a pass without gradients.</summary>
    public long Held { get; init; }

    public static NetworkCost operator +(NetworkCost left, NetworkCost right) => left.Add(right);

    public static NetworkCost Sum(IEnumerable<NetworkCost> parts) =>
        parts.Aggregate(default(NetworkCost), (sum, part) => sum + part);

    public NetworkCost Add(NetworkCost other) => new()
    {
        Parameters = Parameters + other.Parameters,
        Operations = Operations + other.Operations,
        Kept = Kept + other.Kept,
        Held = Held + other.Held,
    };
}
