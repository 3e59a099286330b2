using System.Globalization;
using Hormesis.Build.Commands;
using Hormesis.Store.Sharing;

namespace Hormesis.Build;

/// <summary>Arguments of the command line, except Cake's own options.</summary>
public sealed record BuildArguments
{
    /// <summary>Arguments that Cake itself uses; their spelling is case-sensitive.</summary>
    private static readonly string[] Cakes =
        ["target", "Settings_NoReport", "Settings_UnifiedDependencyGraphForMultipleTargets"];

    private static readonly string[] Formats = Choices("format");
    private static readonly string[] Executors = Choices("executor");

    private static readonly Dictionary<string, RemoteMode> Modes = new(StringComparer.Ordinal)
    {
        ["read-only"] = RemoteMode.ReadOnly,
        ["write-only"] = RemoteMode.WriteOnly,
        ["read-write"] = RemoteMode.ReadWrite,
    };

    private const int DefaultKeepDays = 30;
    private const int DefaultMinutes = 5;
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

    /// <summary>One of text, json, svg, dot, mermaid.</summary>
    public required string Format { get; init; }

    /// <summary>Pattern of instance ids with <c>*</c> for any characters; null for all.</summary>
    public required string? Stages { get; init; }

    /// <summary>Number of instances to audit, at least 1; null for all.</summary>
    public required int? Sample { get; init; }

    /// <summary>Seed of Audit's sample and of Fuzz's trials.</summary>
    public required int Seed { get; init; }

    /// <summary>Minutes after which Fuzz starts no further trial, at least 1.</summary>
    public required int Minutes { get; init; }

    /// <summary>The only kind of trial that Fuzz runs, or the only trial, <c>KIND:INDEX</c>; null for all.</summary>
    public required string? Trial { get; init; }

    /// <summary>The processor that SelfTest emulates, by qemu's name; null for this machine's own.</summary>
    public required string? Processor { get; init; }

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
        var problems = Unknown(arguments.Keys).Concat(Repeated(arguments)).ToList();
        var noTasks = NoTasks(arguments, tasks).ToList();
        var parallel = Whole("parallel", 1, 1024);
        var memory = Size("memory", Value("memory"), problems);
        if (memory <= 0)
            problems.Add(
                $"--memory={Value("memory")} is not a usable amount of memory: give GB above 0, or leave it out.");
        var checkpointSeconds = Whole("checkpoint-seconds", 0, 86400);
        var sample = Whole("sample", 1, int.MaxValue);
        var seed = Whole("seed", 0, int.MaxValue);
        var minutes = Whole("minutes", 1, 10080);
        var keepDays = Whole("keep-days", 0, 36500);
        var maxSize = Size("max-size", Value("max-size"), problems);
        if (Value("only") is { } only && only != "paper")
            problems.Add($"--only={only} is not allowed; the only value is paper.");
        var data = Expanded("data");
        var linked = (Value("linked-data") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => BuildArguments.Expanded("linked-data", folder, problems)).OfType<string>().ToArray();
        var artifacts = Expanded("artifacts");
        var experiments = Expanded("experiments");
        var with = Expanded("with");
        var remote = ReadRemote(Expanded("store-remote"), Value("store-mode"), problems);
        var format = Choice("format", Formats);
        var executor = Choice("executor", Executors) == "slurm" ? ExecutorKind.Slurm : ExecutorKind.Local;
        if (problems.Count > 0)
            throw new HormesisException(
                string.Join('\n',
                [.. noTasks, .. problems, "Arguments:", .. Usage.Arguments.Select(argument => argument.Line)]));
        if (noTasks.Count > 0)
            throw new HormesisException(
                string.Join('\n', [.. noTasks, $"Tasks: {string.Join(", ", tasks.Order(StringComparer.Ordinal))}."]));

        return new()
        {
            Study = Value("study"),
            DataFolder = data is null ? null : Path.GetFullPath(data),
            LinkedData = [.. linked.Select(Path.GetFullPath)],
            ArtifactsFolder = Path.GetFullPath(artifacts ?? Path.Combine(repository, "artifacts")),
            ExperimentsFile = Path.GetFullPath(experiments ?? Path.Combine(repository, "experiments.yaml")),
            Remote = remote,
            Manifest = Value("manifest"),
            With = with,
            PaperOnly = Value("only") is not null,
            Executor = executor,
            Parallel = parallel
                ?? (executor == ExecutorKind.Slurm ? DefaultParallelOfCluster : Environment.ProcessorCount),
            Memory = memory,
            CheckpointSeconds = checkpointSeconds ?? DefaultCheckpointSeconds,
            Format = format,
            Stages = Value("stages"),
            Sample = sample,
            Seed = seed ?? 0,
            Minutes = minutes ?? DefaultMinutes,
            Trial = Value("trial"),
            Processor = Value("processor"),
            KeepDays = keepDays ?? DefaultKeepDays,
            MaxSize = maxSize,
        };

        int? Whole(string name, int least, int most) => BuildArguments.Whole(name, Value(name), least, most, problems);

        string Choice(string name, string[] allowed) =>
            BuildArguments.Choice(name, Value(name) ?? allowed[0], allowed, problems);

        string? Expanded(string name) => BuildArguments.Expanded(name, Value(name), problems);

        string? Value(string name) =>
            arguments.FirstOrDefault(pair => IsNamed(pair.Key, name)).Value?.FirstOrDefault();
    }

    private static string? Expanded(string name, string? path, List<string> problems)
    {
        try
        {
            return path is null ? null : UserPath.Expand(path);
        }
        catch (HormesisException error)
        {
            problems.Add($"--{name}: {error.Message}");
            return null;
        }
    }

    /// <summary>Reads the shared store's settings. Messages do not repeat an address, because a wrong one may contain a
    /// secret.</summary>
    private static RemoteChoice ReadRemote(string? url, string? mode, List<string> problems)
    {
        var known = (RemoteMode?)(mode is not null && Modes.TryGetValue(mode, out var found) ? found : null);
        if (mode is not null && known is null)
            problems.Add($"--store-mode={mode} is not one of {string.Join(", ", Modes.Keys)}.");
        try
        {
            return url is null or RemoteChoice.Off ? new(null, known, IsOff: url is not null)
                : new(RemoteAddress.Parse(url, Environment.CurrentDirectory), known);
        }
        catch (HormesisException error)
        {
            problems.Add($"--store-remote: {error.Message}");
            return new(null, known);
        }
    }

    private static IEnumerable<string> Unknown(IEnumerable<string> names) =>
        from name in names.Order(StringComparer.Ordinal)
        where !IsOwn(name) && !Cakes.Contains(name, StringComparer.Ordinal)
        select Usage.Options.Any(option => option.Name == name && option.Value.Length == 0)
            ? $"--{name} has no value: write --{name} alone."
            : $"{Dashes(name)}{name} is not an argument{Spelling.Suggest($"--{name}", KnownNames())}.";

    private static IEnumerable<string> KnownNames() =>
        Usage.Arguments.Concat(Usage.Options).Select(known => $"--{known.Name}");

    private static string Dashes(string name) => name.Length == 1 ? "-" : "--";

    private static IEnumerable<string> NoTasks(IDictionary<string, ICollection<string>> arguments,
        IReadOnlyCollection<string> tasks) =>
        from target in arguments.FirstOrDefault(pair => pair.Key == "target").Value ?? []
        where !tasks.Contains(target, StringComparer.OrdinalIgnoreCase)
        let guess = Spelling.Suggest(target, tasks.Order(StringComparer.Ordinal), "--target=")
        select $"--target={target} is not a task{guess}.";

    private static IEnumerable<string> Repeated(IDictionary<string, ICollection<string>> arguments) =>
        from pair in arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        where IsOwn(pair.Key) && (pair.Value.Count != 1 || string.IsNullOrWhiteSpace(pair.Value.First()))
        select $"--{pair.Key} must have one value, it has {Count(pair.Value)}: write --{pair.Key}=VALUE once.";

    private static string Count(ICollection<string> values) =>
        values.All(string.IsNullOrWhiteSpace) ? "none"
            : string.Join(" and ",
            values.Select(value => value.Contains("://", StringComparison.Ordinal) ? "an address" : $"'{value}'"));

    private static string[] Choices(string argument) =>
        Usage.Arguments.Single(known => known.Name == argument).Value.Split('|');

    private static string Choice(string name, string value, string[] allowed, List<string> problems)
    {
        if (!allowed.Contains(value, StringComparer.Ordinal))
            problems.Add($"--{name}={value} is not one of {string.Join(", ", allowed)}.");
        return value;
    }

    private static int? Whole(string name, string? text, int least, int most, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least
            || number > most)
            problems.Add($"--{name}={text} is not a whole number from {least} to {most}.");
        return number;
    }

    private static double? Size(string name, string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
            || !double.IsFinite(size))
            problems.Add($"--{name}={text} is not a number of GB, such as 20 or 0.5.");
        return size;
    }

    private static bool IsOwn(string name) => Usage.Arguments.Any(argument => IsNamed(argument.Name, name));

    private static bool IsNamed(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
