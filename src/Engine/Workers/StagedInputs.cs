using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Workers;

/// <summary>
/// The inputs of an action that are other actions' outputs: links into the store, or copies if links are impossible.
/// All inputs are verified, so that no result depends on unchecked bytes.
/// </summary>
/// <param name="folder">Folder of the staged inputs.</param>
/// <param name="artifacts">Files of each input by path.</param>
public sealed class StagedInputs(string folder, ObjectStore objects, IReadOnlyDictionary<string,
    ImmutableSortedDictionary<string, StoredFile>> artifacts)
{
    /// <summary>Number of bytes that one core reads in about a millisecond.</summary>
    private const long WorthThreads = 1 << 20;

    private (string Path, StoredFile File)[] All =>
        [.. artifacts.SelectMany(input => input.Value.Select(file => ($"{input.Key}/{file.Key}", file.Value)))];

    /// <summary>Links all files and verifies them on all cores.</summary>
    /// <param name="instance">Id of the instance, for the message.</param>
    /// <exception cref="DamagedInputException">An object is missing or damaged.</exception>
    public void Link(string instance, CancellationToken cancellation)
    {
        var files = All;
        foreach (var (path, file) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Place(path))!);
            if (RegularFile.Exists(objects.PathOf(file.Digest)))
                LinkedFile.LinkOrCopy(objects.PathOf(file.Digest), Place(path));
        }

        Check(instance, files, cancellation);
    }

    /// <summary>Verifies the files as they lie in the folder.</summary>
    /// <inheritdoc cref="Link"/>
    public void Check(string instance, CancellationToken cancellation) => Check(instance, All, cancellation);

    /// <summary>Checks that the objects did not change while they were read; an object whose date or size differs is
    /// read again.</summary>
    /// <exception cref="DamagedInputException">An object was changed.</exception>
    public void RefuseChanged(string instance)
    {
        var changed = All.Where(input => FileStat.OfLink(objects.PathOf(input.File.Digest)) is not { } stat
                || (!ObjectStore.LooksUntouched(stat, input.File.Size)
                    && objects.Check(input.File) != ObjectState.Sound))
            .ToArray();
        Refuse(instance, "was changed while the stage ran, by it or by another program", changed);
    }

    private void Check(string instance, (string Path, StoredFile File)[] files, CancellationToken cancellation)
    {
        var damaged = new ConcurrentBag<(string Path, StoredFile File)>();
        if (files.Sum(input => input.File.Size) < WorthThreads)
            Array.ForEach(files, Read);
        else
            // Files are handed out one by one, because with a few large files chunks would leave cores idle.
            Parallel.ForEach(
                Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount,
                    CancellationToken = cancellation },
                Read);
        Refuse(instance, "is damaged or missing in the store", damaged);

        void Read((string Path, StoredFile File) input)
        {
            if (RegularFile.TryDigest(Place(input.Path)) != input.File.Digest)
                damaged.Add(input);
        }
    }

    private static void Refuse(string instance, string how, IReadOnlyCollection<(string Path, StoredFile File)> damaged)
    {
        if (damaged.Count > 0)
            throw new DamagedInputException(instance, how, damaged.OrderBy(input => input.Path, StringComparer.Ordinal)
                .Select(input => KeyValuePair.Create(input.Path, input.File.Digest)));
    }

    private string Place(string path) => Path.Combine(folder, path);
}
