using Hormesis.Build.Commands;
using Hormesis.Store.Sharing;

namespace Hormesis.Build;

/// <summary>Arguments of the command line, except Cake's own options.</summary>
public sealed record BuildArguments
{
    private static readonly Dictionary<string, RemoteMode> Modes = new(StringComparer.Ordinal)
    {
        ["read-only"] = RemoteMode.ReadOnly,
        ["write-only"] = RemoteMode.WriteOnly,
        ["read-write"] = RemoteMode.ReadWrite,
    };

    private const int DefaultKeepDays = 30;
    private const int DefaultMinutes = 5;
    private const int DefaultDataset = 501; // nnU-Net's own data sets have smaller numbers.
    private const int DefaultCheckpointSeconds = 30;
    private const int DefaultParallelOfCluster = 1024;

    public required string? Study { get; init; }

    /// <summary>Absolute path.</summary>
    public required string? DataFolder { get; init; }

    /// <summary>Folders outside <see cref="DataFolder"/> into which its symbolic links may lead; absolute
    /// paths.</summary>
    public required IReadOnlyList<string> LinkedData { get; init; }

    /// <summary>Absolute path.</summary>
    public required string ArtifactsFolder { get; init; }

    /// <summary>Absolute path.</summary>
    public required string ExperimentsFile { get; init; }

    public required ExecutorKind Executor { get; init; }

    /// <summary>Number of threads that all workers together may use, at least 1.</summary>
    public required int Parallel { get; init; }

    /// <summary>GB (10^9 bytes) that all workers together may use; null for the available memory.</summary>
    public required double? Memory { get; init; }

    /// <summary>The command line's setting of a shared store.</summary>
    public required RemoteChoice Remote { get; init; }

    /// <summary>Name under which a study is pushed, pulled or compared; null for the last push.</summary>
    public required string? Manifest { get; init; }

    /// <summary>What Compare compares the study with: a study's name, a path or an address; null if it is not
    /// given.</summary>
    public required string? With { get; init; }

    /// <summary>Whether only the files for readers are pulled.</summary>
    public required bool PaperOnly { get; init; }

    /// <summary>Seconds between the checkpoints of a long stage; 0 saves one after every step.</summary>
    public required int CheckpointSeconds { get; init; }

    /// <summary>One of text, json, svg, dot, mermaid, nnunet, nifti.</summary>
    public required string Format { get; init; }

    /// <summary>Pattern of instance ids with <c>*</c> for any characters; null for all.</summary>
    public required string? Stages { get; init; }

    /// <summary>Folder below which Export makes one of its own; absolute path; null if it is not given.</summary>
    public required string? To { get; init; }

    /// <summary>Arm of Export; null for the study's first.</summary>
    public required string? Arm { get; init; }

    /// <summary>Rate of Export, or of the model of <see cref="Predictions"/>; null for 0.</summary>
    public required string? Rate { get; init; }

    /// <summary>Number of Export's data set, 1 to 999.</summary>
    public required int Dataset { get; init; }

    /// <summary>Folder of given predictions; absolute path; null if there are none.</summary>
    public required string? Predictions { get; init; }

    /// <summary>Name of the arm of <see cref="Predictions"/>, or of Export's data set; null for the default.</summary>
    public required string? Name { get; init; }

    /// <summary>Number of instances to audit, at least 1; null for all.</summary>
    public required int? Sample { get; init; }

    /// <summary>Seed of Audit's sample, of Fuzz's trials and of the training for Export.</summary>
    public required int Seed { get; init; }

    /// <summary>Minutes after which Fuzz starts no further trial, at least 1.</summary>
    public required int Minutes { get; init; }

    /// <summary>The only kind of trial that Fuzz runs, or the only trial, <c>KIND:INDEX</c>; null for all.</summary>
    public required string? Trial { get; init; }

    /// <summary>The processor that SelfTest emulates, by qemu's name; null for this machine's own.</summary>
    public required string? Processor { get; init; }

    /// <summary>Private key of Sign; absolute path; null if none is given.</summary>
    public required string? KeyFile { get; init; }

    /// <summary>Public keys whose signature Verify demands; absolute path; null demands none.</summary>
    public required string? SignerFile { get; init; }

    public required int KeepDays { get; init; }

    /// <summary>Size limit in GB (10^9 bytes); null for no limit.</summary>
    public required double? MaxSize { get; init; }

    /// <param name="arguments">All given values, by the argument's name without dashes.</param>
    /// <param name="repository">Folder of the default paths.</param>
    /// <param name="tasks">Names of all tasks.</param>
    /// <exception cref="HormesisException">Arguments are wrong; the message lists all problems.</exception>
    public static BuildArguments Read(IDictionary<string, ICollection<string>> arguments, string repository,
        IReadOnlyCollection<string> tasks)
    {
        var values = new ArgumentValues(arguments);
        values.Problems.AddRange(ArgumentNames.Problems(arguments));
        var noTasks = ArgumentNames.NoTasks(arguments, tasks).ToList();
        var parallel = values.Whole("parallel", 1, 1024);
        var memory = values.Size("memory");
        if (memory <= 0)
            values.Problems.Add($"--memory={values.Of("memory")} is not a usable amount of memory: give GB above 0, or "
                + "leave it out.");
        var checkpointSeconds = values.Whole("checkpoint-seconds", 0, 86400);
        var sample = values.Whole("sample", 1, int.MaxValue);
        var seed = values.Whole("seed", 0, int.MaxValue);
        var dataset = values.Whole("dataset", 1, 999);
        var minutes = values.Whole("minutes", 1, 10080);
        var keepDays = values.Whole("keep-days", 0, 36500);
        var maxSize = values.Size("max-size");
        if (values.Of("only") is { } only && only != "paper")
            values.Problems.Add($"--only={only} is not allowed; the only value is paper.");
        var data = values.Path("data");
        var linked = values.Paths("linked-data");
        var artifacts = values.Path("artifacts");
        var experiments = values.Path("experiments");
        var with = values.Path("with");
        var to = values.Path("to");
        var predictions = values.Path("predictions");
        var key = values.Path("key");
        var signer = values.Path("signer");
        var remote = ReadRemote(values);
        var format = values.Choice("format");
        var executor = values.Choice("executor") == "slurm" ? ExecutorKind.Slurm : ExecutorKind.Local;
        if (values.Problems.Count > 0)
            throw new HormesisException(string.Join(
                '\n',
                [.. noTasks, .. values.Problems, "Arguments:", .. Usage.Arguments.Select(argument => argument.Line)]));
        if (noTasks.Count > 0)
            throw new HormesisException(
                string.Join('\n', [.. noTasks, $"Tasks: {string.Join(", ", tasks.Order(StringComparer.Ordinal))}."]));

        return new()
        {
            Study = values.Of("study"),
            DataFolder = data is null ? null : Path.GetFullPath(data),
            LinkedData = [.. linked.Select(Path.GetFullPath)],
            ArtifactsFolder = Path.GetFullPath(artifacts ?? Path.Combine(repository, "artifacts")),
            ExperimentsFile = Path.GetFullPath(experiments ?? Path.Combine(repository, "experiments.yaml")),
            KeyFile = key is null ? null : Path.GetFullPath(key),
            SignerFile = signer is null ? null : Path.GetFullPath(signer),
            Remote = remote,
            Manifest = values.Of("manifest"),
            With = with,
            To = to is null ? null : Path.GetFullPath(to),
            Arm = values.Of("arm"),
            Rate = values.Of("rate"),
            Dataset = dataset ?? DefaultDataset,
            Predictions = predictions is null ? null : Path.GetFullPath(predictions),
            Name = values.Of("name"),
            PaperOnly = values.Of("only") is not null,
            Executor = executor,
            Parallel = parallel
                ?? (executor == ExecutorKind.Slurm ? DefaultParallelOfCluster : Environment.ProcessorCount),
            Memory = memory,
            CheckpointSeconds = checkpointSeconds ?? DefaultCheckpointSeconds,
            Format = format,
            Stages = values.Of("stages"),
            Sample = sample,
            Seed = seed ?? 0,
            Minutes = minutes ?? DefaultMinutes,
            Trial = values.Of("trial"),
            Processor = values.Of("processor"),
            KeepDays = keepDays ?? DefaultKeepDays,
            MaxSize = maxSize,
        };
    }

    /// <summary>Reads the shared store's settings. Messages do not repeat an address, because a wrong one may contain a
    /// secret.</summary>
    private static RemoteChoice ReadRemote(ArgumentValues values)
    {
        var (url, mode) = (values.Path("store-remote"), values.Of("store-mode"));
        var known = (RemoteMode?)(mode is not null && Modes.TryGetValue(mode, out var found) ? found : null);
        if (mode is not null && known is null)
            values.Problems.Add($"--store-mode={mode} is not one of {string.Join(", ", Modes.Keys)}.");
        try
        {
            return url is null or RemoteChoice.Off ? new(null, known, IsOff: url is not null)
                : new(RemoteAddress.Parse(url, Environment.CurrentDirectory), known);
        }
        catch (HormesisException error)
        {
            values.Problems.Add($"--store-remote: {error.Message}");
            return new(null, known);
        }
    }
}
