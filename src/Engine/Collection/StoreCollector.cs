using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Collection;

/// <summary>
/// Removes everything from a store that no study's manifest names: old results, abandoned work, objects set aside as
/// damaged, locks. Removed results are made again when they are needed. Files that this program did not name stay.
/// </summary>
public sealed class StoreCollector
{
    private readonly StoreLayout layout;
    private readonly GcOptions options;
    private readonly DateTimeOffset oldest;
    private readonly List<(GcItem Item, Action<string> Remove)> plan = [];
    private readonly HashSet<string> planned = new(StringComparer.Ordinal);

    private StoreCollector(StoreLayout layout, GcOptions options)
    {
        (this.layout, this.options) = (layout, options);
        oldest = options.Clock.GetUtcNow().AddDays(-options.KeepDays);
    }

    /// <exception cref="HormesisException">A run uses this store, or a manifest or a folder cannot be read. Nothing was
    /// removed.</exception>
    public static GcReport Collect(string artifactsFolder, GcOptions options)
    {
        var layout = new StoreLayout(artifactsFolder);
        if (!Directory.Exists(layout.Store))
            return new([], 0, options.DryRun);

        using var held = Readable(layout, () => StoreHold.TryAlone(layout))
            ?? throw new HormesisException(
                $"{layout.Store}: a run is under way on this store. Repeat the command when it has ended.");
        return Readable(layout, () => new StoreCollector(layout, options).Plan()).Remove();
    }

    private static T Readable<T>(StoreLayout layout, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new HormesisException(
                $"{layout.Artifacts}: {error.Message} Nothing was removed. Give the user who runs this command the " +
                    "right to read and write everything there.", error);
        }
        catch (IOException error)
        {
            throw new HormesisException(
                $"{layout.Artifacts}: {error.Message.TrimEnd('.')}. Nothing was removed, because what cannot be read " +
                    "may be needed. Repair the disk, and repeat the command.", error);
        }
    }

    /// <summary>Selects what is removed. Reads everything before anything is removed, because a part of the store may
    /// be unreadable.</summary>
    private StoreCollector Plan()
    {
        var named = NamedResults.Of(layout);
        var actions = KeptActions.All(layout);
        var kept = KeptActions.Of(actions, named, oldest, options.MaxBytes);
        // Records are removed first: a record without its objects would count as damaged.
        PlanAll(actions.Where(action => !kept.Contains(action)).Select(action => action.Path));
        var objects = kept.SelectMany(action => action.Record!.Outputs.Values).Select(file => file.Digest)
            .Concat(named.Objects).ToHashSet();
        PlanAll(KeptActions.Below(layout.Objects).Where(path => !objects.Contains(new(Path.GetFileName(path)))));
        PlanNotes(kept.Select(action => JsonNode.Parse(action.Record!.Key.Json)));
        var keys = kept.Select(action => Path.GetFileName(action.Path)).ToHashSet(StringComparer.Ordinal);
        PlanAll(KeptActions.Below(layout.Origins).Where(path => !keys.Contains(Path.GetFileName(path))));
        // Otherwise they are needed to find suspect results of earlier versions.
        if (kept.All(action => action.Record!.HasCheckedInputs))
            PlanAll(KeptActions.Below(layout.DamagedObjects));
        PlanAll(KeptActions.Below(layout.Store).Where(IsForsaken));
        PlanWork();
        PlanAll(KeptActions.Below(layout.Locks).Where(IsOwn).Where(IsFree), RemoveFree);
        return this;
    }

    private GcReport Remove()
    {
        foreach (var (item, remove) in options.DryRun ? [] : plan)
            remove(Path.Combine(layout.Store, item.Path));
        return new([.. plan.Select(planned => planned.Item)], RawFiles.Open(layout).Forget(options.DryRun),
            options.DryRun);
    }

    /// <summary>Selects the notes that explain digests of no kept key: parts of code, listings of raw files.</summary>
    private void PlanNotes(IEnumerable<JsonNode?> keys)
    {
        var (codes, inputs) = (new HashSet<string?>(StringComparer.Ordinal),
            new HashSet<string?>(StringComparer.Ordinal));
        foreach (var key in keys)
        {
            codes.Add((string?)key?["code"]?["digest"]);
            inputs.UnionWith(key?["inputs"]?.AsObject().Select(input => (string?)input.Value) ?? []);
        }

        PlanAll(Notes(layout.Codes, codes).Concat(Notes(layout.Inputs, inputs)));

        static IEnumerable<string> Notes(string folder, HashSet<string?> kept) => KeptActions.Below(folder)
            .Where(path => !kept.Contains(Path.GetFileNameWithoutExtension(path)));
    }

    /// <summary>
    /// True if a file is an unfinished write of a killed program. Staging folders are handled separately. A young fetch
    /// is continued.
    /// </summary>
    private bool IsForsaken(string path) =>
        path.EndsWith(".tmp", StringComparison.Ordinal) && !path.StartsWith(layout.Stagings, StringComparison.Ordinal)
        && !(path.StartsWith(layout.Incoming, StringComparison.Ordinal) && IsYoung(FileStat.OfLink(path)?.ChangedNs));

    private bool IsFree(string path)
    {
        if (path == layout.StoreLock)
            return false;

        using var held = KernelLock.TryAcquire(path);
        return held is not null; // A holder may be an ending worker, or a publication.
    }

    /// <summary>Removes a lock, unless somebody took it since it was selected.</summary>
    private static void RemoveFree(string path)
    {
        using var held = KernelLock.TryAcquire(path);
        if (held is not null)
            File.Delete(path);
    }

    /// <summary>Selects abandoned staging folders with their checkpoints, then the batches of cluster jobs that lead to
    /// none of the others.</summary>
    private void PlanWork()
    {
        if (!Directory.Exists(layout.Stagings))
            return;

        foreach (var folder in Directory.EnumerateDirectories(layout.Stagings).Where(IsOwn)
            .OrderBy(StoreLayout.IsBatch).ThenBy(folder => folder, StringComparer.Ordinal))
        {
            if (StoreLayout.IsBatch(folder) ? LeadsToWork(folder) : HasWorker(folder))
                continue;

            // Inputs are hard links, so only files with a single link free space.
            var files = KeptActions.Below(folder).Select(FileStat.OfLink).OfType<FileStat>()
                .Where(file => file.IsFile).ToArray();
            if (!IsYoung(files.Max(file => (long?)file.ChangedNs)))
                Add(folder, files.Where(file => file.Links == 1).Sum(file => file.Size), OwnFolder.Delete);
        }
    }

    private bool IsYoung(long? changedNs) =>
        changedNs is { } time && DateTimeOffset.UnixEpoch.AddTicks(time / TimeSpan.NanosecondsPerTick) >= oldest;

    /// <summary>True if a worker runs in a staging folder: a job of a cluster needs no run on this store.</summary>
    private bool HasWorker(string folder) =>
        layout.WorkerLock(new(Path.GetFileNameWithoutExtension(folder))) is var path
        && FileStat.OfLink(path) is not null && !IsFree(path);

    /// <summary>True if a batch has a link to a staging folder that stays. Its job, also one that a cluster starts
    /// again, begins in the batch.</summary>
    private bool LeadsToWork(string batch) => Directory.EnumerateFileSystemEntries(batch)
        .Select(link => Path.GetFileName(new FileInfo(link).LinkTarget))
        .OfType<string>()
        .Select(name => Path.Combine(layout.Stagings, name))
        .Any(folder => OwnFolder.Exists(folder) && !planned.Contains(Relative(folder)));

    /// <param name="remove">Default: deletes the file.</param>
    private void PlanAll(IEnumerable<string> paths, Action<string>? remove = null)
    {
        foreach (var path in paths.Where(IsOwn))
            Add(path, FileStat.OfLink(path)?.Size ?? 0, remove ?? File.Delete);
    }

    private void Add(string path, long bytes, Action<string> remove)
    {
        var relative = Relative(path);
        if (planned.Add(relative))
            plan.Add((new(relative, bytes), remove));
    }

    private bool IsOwn(string path) => StoreLayout.IsOwn(Relative(path));

    private string Relative(string path) => Path.GetRelativePath(layout.Store, path);
}
