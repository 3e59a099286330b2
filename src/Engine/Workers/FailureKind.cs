namespace Hormesis.Engine.Workers;

/// <summary>Who can fix a worker's failure.</summary>
public enum FailureKind
{
    /// <summary>The user: data, settings, a full disk.</summary>
    User,

    /// <summary>A developer: it is a bug of this program.</summary>
    Bug,

    /// <summary>Whoever can give it more memory.</summary>
    Memory,
}
