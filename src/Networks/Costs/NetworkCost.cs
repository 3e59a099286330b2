namespace Hormesis.Networks.Costs;

/// <summary>What layers need, counted and not measured. All but the parameters are of one image.</summary>
public readonly record struct NetworkCost
{
    /// <summary>Numbers that are learned.</summary>
    public long Parameters { get; init; }

    /// <summary>
    /// Operations of a forward pass: those of convolutions and linear layers, a multiplication and its addition being
    /// two. All others together are about a hundredth of them.
    /// </summary>
    public long Operations { get; init; }

    /// <summary>Numbers that a forward pass leaves for the backward pass.</summary>
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
