namespace Hormesis.Engine.Sharing;

/// <summary>Names of contents in a shared store, as in Bazel's HTTP caching protocol.</summary>
public static class RemoteName
{
    /// <summary>Name of an action's record.</summary>
    public static string Action(Digest key) => $"ac/{key.Hex}";

    /// <summary>Name of a content, by its SHA-256.</summary>
    public static string Object(Digest content) => $"cas/{content.Hex}";
}
