namespace Hormesis.Engine.Workers;

/// <summary>Who can mend what a worker failed with.</summary>
public enum FailureKind
{
    /// <summary>The person who runs it: data, settings, a full disk.</summary>
    User,

    /// <summary>It is a bug of this program.</summary>
    Bug,

    /// <summary>Whoever gives it memory.</summary>
    Memory,
}
