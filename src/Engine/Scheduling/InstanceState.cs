namespace Hormesis.Engine.Scheduling;

public enum InstanceState
{
    /// <summary>Its result is in the store.</summary>
    UpToDate,

    /// <summary>It has an earlier result, which is not what it would make now, or may not be.</summary>
    Stale,

    /// <summary>It has never had a result.</summary>
    Missing,
}
