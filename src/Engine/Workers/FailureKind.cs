namespace Hormesis.Engine.Workers;

/// <summary>Who can fix a worker's failure.</summary>
public enum FailureKind
{
    /// <summary>The user can fix it: data, settings, a full disk.</summary>
    User,

    /// <summary>A developer must fix it, because it is a bug of this program.</summary>
    Bug,

    /// <summary>It needs more memory.</summary>
    Memory,
}
