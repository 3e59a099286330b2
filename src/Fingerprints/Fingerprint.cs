using System.Collections.Immutable;

namespace Hormesis.Fingerprints;

/// <summary>Identity of all code that a stage can reach.</summary>
public sealed class Fingerprint
{
    private readonly Lazy<ImmutableSortedDictionary<string, Digest>> members;

    internal Fingerprint(
        Digest digest,
        ImmutableSortedDictionary<string, string> packages,
        Func<ImmutableSortedDictionary<string, Digest>> members)
    {
        Digest = digest;
        Packages = packages;
        this.members = new(members);
    }

    /// <summary>Of the members' code and of the packages' names and versions.</summary>
    public Digest Digest { get; }

    /// <summary>Name and version of each package that the code touches, and of the native packages below
    /// those.</summary>
    public ImmutableSortedDictionary<string, string> Packages { get; }

    /// <summary>
    /// Digest of the code of each member reached, by name: <c>Hormesis.Training.Translation.Santa.SantaStep.Run(Tensor, Tensor)</c>.
    /// What the compiler makes of a member's lambdas and local functions is the member's. Read when first asked for.
    /// </summary>
    public ImmutableSortedDictionary<string, Digest> Members => members.Value;
}
