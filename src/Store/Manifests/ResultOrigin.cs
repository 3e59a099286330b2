namespace Hormesis.Store.Manifests;

/// <summary>Ways in which a run obtained a result.</summary>
public enum ResultOrigin
{
    /// <summary>A worker of this run made it.</summary>
    Run,

    /// <summary>The store had it.</summary>
    Store,

    /// <summary>The store had it, and the run did not need it.</summary>
    NotAsked,
}
