namespace Hormesis.Engine.Verification;

public enum FindingKind
{
    /// <summary>A result in the manifest is missing.</summary>
    Missing,

    /// <summary>A file's bytes do not match its digest.</summary>
    Altered,

    /// <summary>A file is not in the manifest.</summary>
    Extra,

    /// <summary>The store's object or record is damaged or missing; the next run makes it again.</summary>
    Store,

    /// <summary>The result is unchanged, but was or may have been made from damaged inputs; the next run makes it
    /// again.</summary>
    Suspect,

    /// <summary>The manifest contradicts itself.</summary>
    Manifest,

    /// <summary>The result is complete, but other code than this program's made it; a run would make it
    /// again.</summary>
    Stale,
}
