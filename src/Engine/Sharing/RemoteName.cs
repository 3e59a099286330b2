namespace Hormesis.Engine.Sharing;

/// <summary>Names of contents in a shared store; those of Bazel's HTTP caching protocol.</summary>
public static class RemoteName
{
    /// <summary>The record of an action.</summary>
    public static string Action(Digest key) => $"ac/{key.Hex}";

    /// <summary>A content by its SHA-256.</summary>
    public static string Object(Digest content) => $"cas/{content.Hex}";
}
