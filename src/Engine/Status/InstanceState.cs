namespace Hormesis.Engine.Status;

public enum InstanceState
{
    /// <summary>The store has its result.</summary>
    UpToDate,

    /// <summary>It has an earlier result, which differs or may differ from what it would make now.</summary>
    Stale,

    /// <summary>It has never had a result.</summary>
    Missing,
}
