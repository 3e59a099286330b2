namespace Hormesis.Slurm.Tests;

/// <summary>Tests that use the cluster's two nodes, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterCollection
{
    public const string Name = "cluster";
}
