namespace Hormesis.Engine.Workers;

/// <summary>Kinds of a worker's failure, by the person who can fix it.</summary>
public enum FailureKind
{
    /// <summary>The user can fix it: data, settings, a full disk.</summary>
    User,

    /// <summary>A developer must fix it, because it is a bug of this program.</summary>
    Bug,

    /// <summary>It needs more memory.</summary>
    Memory,
}
