using Hormesis.Stages.Random;

namespace Hormesis.Stages;

/// <summary>Everything that a running stage may access.</summary>
public sealed class StageContext
{
    public const string InputsName = "inputs";
    public const string OutputsName = "outputs";

    /// <summary>Folder with <c>inputs/&lt;name&gt;/…</c> (read-only) and <c>outputs/…</c>.</summary>
    public required string StagingFolder { get; init; }

    /// <summary>Digest of each input in the stage's key, by the input's name; empty if they are unknown.</summary>
    public required IReadOnlyDictionary<string, Digest> InputDigests { get; init; }

    public required RandomStreams Random { get; init; }

    public required ICheckpoints Checkpoints { get; init; }

    public required IStageProgress Progress { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>Whether the plan provides the input.</summary>
    internal bool Has<T>(Input<T> input) => Directory.Exists(Input(input.Name));

    public T Read<T>(Input<T> input) =>
        input.Read(Path.Combine(Input(input.Name), SharedPath.Of(Files(input.Name))));

    /// <returns>Null if the plan left the input out.</returns>
    public T? ReadOptional<T>(Input<T> input)
        where T : class => Has(input) ? Read(input) : null;

    /// <summary>Returns the folder of the user's files.</summary>
    public string Folder(RawInput input) => Input(input.Name);

    /// <summary>Returns the digest that the stage's key has of the user's files (<see cref="Keys.InputListing"/>); the
    /// files may have changed since.</summary>
    /// <returns>Null if the digest is unknown or the plan left the input out.</returns>
    public Digest? DigestInKey(RawInput input) =>
        InputDigests.TryGetValue(input.Name, out var digest) ? digest : null;

    /// <summary>Returns the relative paths of an input's files, with '/', in ordinal order.</summary>
    public IReadOnlyList<string> Files(string input)
    {
        var folder = Input(input);
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Returns the SHA-256 of a file of an input.</summary>
    public Digest DigestOf(string input, string file) => Digest.OfFile(Path.Combine(Input(input), file));

    public void Write<T>(Output<T> output, T value)
    {
        foreach (var file in output.Files)
            Output(file);
        output.Write(Path.Combine(StagingFolder, OutputsName, SharedPath.Of(output.Files)), value);
    }

    /// <summary>Returns the folder of a declared input.</summary>
    internal string Input(string name) => Path.Combine(StagingFolder, InputsName, name);

    /// <summary>Returns the path of a declared output and creates its folder.</summary>
    internal string Output(string path)
    {
        var full = Path.Combine(StagingFolder, OutputsName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
