namespace Hormesis.Store.Manifests;

/// <summary>Where a run had a result from.</summary>
public enum ResultOrigin
{
    /// <summary>Its worker ran.</summary>
    Run,

    /// <summary>It was in the store.</summary>
    Store,

    /// <summary>It was in the store, and the run was not asked for it.</summary>
    NotAsked,
}
