namespace Hormesis.Engine.Sharing;

/// <summary>Selects what to pull, and the folder for it.</summary>
public sealed record PullOptions
{
    public required string ArtifactsFolder { get; init; }

    public required string Study { get; init; }

    /// <summary>SHA-256 of a manifest, or its label; null for the last push.</summary>
    public string? Manifest { get; init; }

    /// <summary>If true, only the files below <c>paper/</c> are pulled: tables, figures, report.</summary>
    public bool PaperOnly { get; init; }

    /// <summary>Receives messages about the study's folder.</summary>
    public Action<string> Notice { get; init; } = _ => { };
}
