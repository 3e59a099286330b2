namespace Hormesis.Fuzz.Tests.Trials;

/// <summary>
/// One way to trouble the program. The suite finds every class that implements this; a new kind is one file.
/// </summary>
internal interface ITrialKind
{
    /// <summary>Lower-case words joined by dashes.</summary>
    string Name { get; }

    /// <summary>
    /// The kind has a trial in each turn whose number divides by this, from 1. More for slower kinds.
    /// </summary>
    int Every => 1;

    /// <summary>Troubles the program and states what must hold. Draws only from <see cref="Trial.Random"/>.</summary>
    Task Run(Trial trial);
}
