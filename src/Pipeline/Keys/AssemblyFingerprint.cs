using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Hormesis.Pipeline.Keys;

/// <summary>The coarsest fingerprint: the bytes of the assemblies, the same for every stage.</summary>
public sealed class AssemblyFingerprint : ICodeFingerprint
{
    private const string House = "Hormesis.";

    private readonly Lazy<CodeIdentity> identity;

    /// <param name="assemblies">All that a stage may call; built deterministically.</param>
    public AssemblyFingerprint(IEnumerable<Assembly> assemblies)
    {
        var given = assemblies.ToImmutableArray();
        identity = new(() => Identity(given));
    }

    public CodeIdentity Of(string stage) => identity.Value;

    private static CodeIdentity Identity(ImmutableArray<Assembly> assemblies)
    {
        var parts = assemblies.ToSorted(assembly => assembly.GetName().Name!, assembly => Digest.OfFile(assembly.Location));
        var listing = new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value.Hex)));
        return new(Digest.OfText(CanonicalJson.Of(listing)), Packages(assemblies)) { Parts = parts };
    }

    private static ImmutableSortedDictionary<string, string> Packages(ImmutableArray<Assembly> assemblies) =>
        assemblies.SelectMany(assembly => assembly.GetReferencedAssemblies())
            .Where(name => !name.Name!.StartsWith(House, StringComparison.Ordinal) && !IsPlatform(name.Name))
            .DistinctBy(name => name.Name, StringComparer.Ordinal)
            .ToSorted(name => name.Name!, name => $"{name.Version}");

    private static bool IsPlatform(string name) =>
        name is "System" or "mscorlib" or "netstandard"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
