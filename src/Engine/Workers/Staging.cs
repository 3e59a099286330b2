using System.Collections.Immutable;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Workers;

/// <summary>The folder in which one action runs. A checkpoint that an earlier worker left in it stays.</summary>
public sealed class Staging(string folder, ObjectStore objects)
{
    public const string CheckpointsName = "checkpoints";

    /// <summary>Name of the file that names the cluster's job that works in the folder. A job that starts late and does
    /// not find its name changes nothing.</summary>
    public const string JobName = "job";

    public string Folder => folder;

    public bool HasCheckpoint => LatestCheckpoint(folder) is not null;

    public bool HasJob => File.Exists(Job);

    private string Job => Path.Combine(folder, JobName);

    private string Inputs => Path.Combine(folder, StageContext.InputsName);

    private string Outputs => Path.Combine(folder, StageContext.OutputsName);

    /// <summary>Prepares the folder: removes what a killed worker left, except checkpoints, and verifies every stored
    /// input.</summary>
    /// <param name="artifacts">Files of each input that comes from another instance.</param>
    /// <exception cref="DamagedInputException">A stored input does not match its digest.</exception>
    public void Prepare(
        StageInstance instance,
        IReadOnlyDictionary<string, ImmutableSortedDictionary<string, StoredFile>> artifacts,
        ActionFile action,
        CancellationToken cancellation)
    {
        OwnFolder.Make(folder);
        File.Delete(Job); // It may still wait in a queue, and would remove the outputs.
        Clear(Inputs);
        Clear(Outputs);
        foreach (var (name, input) in instance.Inputs)
        {
            Directory.CreateDirectory(Path.Combine(Inputs, name));
            if (input is StageInput.Files files)
                LinkRaw(name, files);
        }

        Stored(artifacts).Link(instance.Id, cancellation);
        var raw = instance.Inputs.Where(input => input.Value is StageInput.Files)
            .ToSorted(input => input.Key, input => Root((StageInput.Files)input.Value));
        (action with { RawFolders = raw }).Write(Path.Combine(folder, ActionFile.Name));
    }

    /// <param name="artifacts">Files of each input that comes from another instance.</param>
    public StagedInputs Stored(IReadOnlyDictionary<string, ImmutableSortedDictionary<string, StoredFile>> artifacts) =>
        new(Inputs, objects, artifacts);

    /// <summary>Moves the outputs into the store; if one is missing or undeclared, moves none.</summary>
    public ImmutableSortedDictionary<string, StoredFile> TakeIn(StageInstance instance)
    {
        var found = FolderListing.Files(Outputs);
        var faults = instance.Outputs.Except(found)
            .Select(path => $"it declares the output '{path}' and did not write it")
            .Concat(found.Where(path => !instance.Outputs.Contains(path))
                .Select(path => $"it wrote '{path}', which it does not declare as an output"))
            .Concat(found.Where(path => FileStat.OfLink(Path.Combine(Outputs, path)) is not { IsFile: true })
                .Select(path => $"its output '{path}' is not a regular file"))
            .ToArray();
        if (faults.Length > 0)
            throw new HormesisException($"{instance.Id}: {string.Join("; ", faults)}. Nothing was stored.");

        return instance.Outputs.ToSorted(path => path, path => objects.TakeIn(Path.Combine(Outputs, path)));
    }

    /// <param name="output">Relative path of a declared output.</param>
    public string OutputPath(string output) => Path.Combine(Outputs, output);

    /// <summary>Removes the folder with its content, if it exists.</summary>
    public void Discard() => OwnFolder.Delete(folder);

    /// <summary>Removes the folder of an action that has ended. What this user may not remove stays, and is
    /// named.</summary>
    /// <param name="instance">Id of the instance.</param>
    public void TryDiscard(string instance, Action<string> notice)
    {
        try
        {
            Discard();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            notice($"{instance}: its working folder {folder} could not be removed: {error.Message.TrimEnd('.')}. "
                + "Nothing needs it any more. A container may have written files as root in it; remove it as root.");
        }
    }

    /// <summary>Returns the name of a staging folder's latest checkpoint; later ones have higher names. Null if there
    /// is none.</summary>
    public static string? LatestCheckpoint(string folder) =>
        Path.Combine(folder, CheckpointsName) is var checkpoints && Directory.Exists(checkpoints)
        ? Directory.EnumerateDirectories(checkpoints, "0*").Select(Path.GetFileName).Max(StringComparer.Ordinal)
        : null;

    private static void Clear(string path)
    {
        OwnFolder.Delete(path);
        OwnFolder.Make(path);
    }

    private static string Root(StageInput.Files files) => Path.GetFullPath(files.Root);

    private void LinkRaw(string name, StageInput.Files files)
    {
        foreach (var path in files.Paths)
            LinkedFile.SymbolicLinkOrCopy(Path.Combine(Root(files), path), Place(name, path));
    }

    private string Place(string name, string path)
    {
        var place = Path.Combine(Inputs, name, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }
}
