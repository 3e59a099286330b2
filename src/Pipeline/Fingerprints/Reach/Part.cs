namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>What one node adds to every fingerprint that reaches it.</summary>
internal sealed class Part
{
    /// <summary>For a person: <c>Hormesis.Training.Santa.SantaStep.Run(Tensor, Tensor)</c>.</summary>
    public required string Name { get; init; }

    public required Digest Content { get; init; }

    public required Node[] Reaches { get; init; }

    public required Dispatch[] Dispatches { get; init; }

    /// <summary>Assemblies outside ours that it touches.</summary>
    public required string[] Assemblies { get; init; }
}
