namespace Hormesis.Engine.Verification;

public enum FindingKind
{
    /// <summary>A result is not where the manifest says.</summary>
    Missing,

    /// <summary>Its bytes are not those of its digest.</summary>
    Altered,

    /// <summary>A file that the manifest does not know.</summary>
    Extra,

    /// <summary>The store's object or record is damaged or missing; the next run makes it anew.</summary>
    Store,

    /// <summary>The result is as it was stored, but was or may have been made from what was damaged; the next run makes
    /// it anew.</summary>
    Suspect,

    /// <summary>The manifest contradicts itself.</summary>
    Manifest,

    /// <summary>The result is whole, but other code than this program's made it: a run would make it anew.</summary>
    Stale,
}
