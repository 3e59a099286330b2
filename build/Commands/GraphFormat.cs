namespace Hormesis.Build.Commands;

/// <summary>How the stage graph is written.</summary>
public enum GraphFormat
{
    /// <summary>A line for each instance: its id and those that it reads.</summary>
    Text,
    Svg,
    Dot,
    Mermaid,
}
