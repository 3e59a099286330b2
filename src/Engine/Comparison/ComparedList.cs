using System.Collections.Immutable;
using System.Text;
using Hormesis.Engine.Publishing;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Comparison;

/// <summary>A published list of digests: no keys, no machines and no contents.</summary>
internal sealed class ComparedList : IComparedStudy
{
    private ComparedList(string path, IReadOnlyDictionary<string, Digest> sums, ComparedFolder own)
    {
        var listed = sums.Where(file => !ResultsFolder.OwnNames.Contains(file.Key)).ToArray();
        var known = own.Instances.Values.SelectMany(instance => instance.Files
            .Select(file => KeyValuePair.Create(file.Key, instance.Id))).ToDictionary(StringComparer.Ordinal);
        Instances = listed.GroupBy(file => known.GetValueOrDefault(file.Key) ?? Folder(file.Key))
            .ToSorted(instance => instance.Key, instance => new ComparedInstance(instance.Key, null,
                instance.ToSorted(file => file.Key, file => new ComparedFile(file.Key, file.Value, Read: null))));
        Description = FormattableString.Invariant($"{path}: a list of the digests of {listed.Length} files") +
            (sums.TryGetValue(Manifest.FileName, out var manifest) && manifest != own.Digest
                ? $"; it lists another {Manifest.FileName}, so keys, settings or machines differ" : "");
    }

    public string Description { get; }

    public ImmutableSortedDictionary<string, ComparedInstance> Instances { get; }

    /// <param name="own">The study with which the list is compared; its instances name the files.</param>
    /// <exception cref="NotComparableException">The content is not a list of digests.</exception>
    public static ComparedList Parse(string path, ReadOnlySpan<byte> content, ComparedFolder own)
    {
        var text = Encoding.UTF8.GetString(content);
        return Sha256Sums.ParseAny(text) is { } sums ? new(path, sums, own)
            : throw new NotComparableException(
                $"{path} is neither a manifest nor a list of digests such as {Sha256Sums.FileName}. Get it again, or " +
                $"compare with the folder of the results.");
    }

    public ImmutableSortedDictionary<string, Digest> Code(Digest code) => Sorted.Empty<Digest>();

    public ImmutableSortedDictionary<string, Digest>? Listing(Digest input) => null;

    public Task<string?> Machine(PublishedInstance instance, CancellationToken cancellation) =>
        Task.FromResult<string?>(null);

    public Task<string?> Content(ComparedFile file, CancellationToken cancellation) => Task.FromResult<string?>(null);

    public void Dispose()
    {
    }

    /// <summary>Returns the folder of a file that the other study lacks; in most cases it has the instance's
    /// name.</summary>
    private static string Folder(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : path;
}
