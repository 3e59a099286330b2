namespace Hormesis.Engine.Tests.Store;

public enum DamageKind
{
    Deleted,
    Truncated,
    Emptied,

    /// <summary>One bit, in place, with the date kept.</summary>
    Flipped,
    Folder,
    Pipe,
    Link,
    DanglingLink,
    AnothersContent,
}
