namespace Hormesis.Engine.Sharing;

/// <summary>What is pulled, and to where.</summary>
public sealed record PullOptions
{
    public required string ArtifactsFolder { get; init; }

    public required string Study { get; init; }

    /// <summary>SHA-256 of a manifest, or a label that it was pushed under; null for what was pushed last.</summary>
    public string? Manifest { get; init; }

    /// <summary>Only the files below <c>paper/</c>: tables, figures, report.</summary>
    public bool PaperOnly { get; init; }

    /// <summary>Gets what a person should know of the folder that the study is shown in.</summary>
    public Action<string> Notice { get; init; } = _ => { };
}
