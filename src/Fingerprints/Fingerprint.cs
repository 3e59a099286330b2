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

    /// <summary>Digest of the members' code, and of the names and versions of the packages.</summary>
    public Digest Digest { get; }

    /// <summary>
    /// Name and version of each package that the code uses, and of the native packages that those depend on.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Packages { get; }

    /// <summary>
    /// Digest of the code of each reached member, by name: <c>Hormesis.Training.Translation.Santa.SantaStep.Run(Tensor,
    /// Tensor)</c>. Lambdas and local functions belong to the member that contains them. Computed at first use.
    /// </summary>
    public ImmutableSortedDictionary<string, Digest> Members => members.Value;
}
