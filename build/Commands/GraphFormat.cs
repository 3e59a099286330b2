namespace Hormesis.Build.Commands;

/// <summary>Formats of the stage graph.</summary>
public enum GraphFormat
{
    /// <summary>One line for each instance: its id and the ids of its producers.</summary>
    Text,
    Svg,
    Dot,
    Mermaid,
}
