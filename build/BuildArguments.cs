using System.Globalization;

namespace Hormesis.Build;

/// <summary>The arguments of the command line, beside Cake's own options.</summary>
public sealed record BuildArguments
{
    /// <summary>What each argument means, by name, as the error for a wrong one lists them.</summary>
    private static readonly SortedDictionary<string, string> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["study"] = "NAME         a study of the experiments file; its default study where absent",
        ["data"] = "DIR           the folder that real cohorts are read from",
        ["artifacts"] = "DIR      where results and their store go; artifacts/ of the repository where absent",
        ["experiments"] = "FILE   the studies; experiments.yaml of the repository where absent",
        ["parallel"] = "N         threads that all workers together may use; the number of processors where absent",
    };

    /// <summary>Arguments that Cake itself makes or reads.</summary>
    private static readonly string[] Cakes =
        ["target", "Settings_NoReport", "Settings_UnifiedDependencyGraphForMultipleTargets"];

    public required string? Study { get; init; }

    /// <summary>Absolute.</summary>
    public required string? DataFolder { get; init; }

    /// <summary>Absolute.</summary>
    public required string ArtifactsFolder { get; init; }

    /// <summary>Absolute.</summary>
    public required string ExperimentsFile { get; init; }

    /// <summary>Threads that all workers together may use, from 1.</summary>
    public required int Parallel { get; init; }

    /// <param name="arguments">By name, without dashes, every value that was given.</param>
    /// <param name="repository">Folder of what is read or written where nothing is said.</param>
    /// <exception cref="HormesisException">Every problem at once.</exception>
    public static BuildArguments Read(IDictionary<string, ICollection<string>> arguments, string repository)
    {
        var problems = Unknown(arguments.Keys).Concat(Repeated(arguments)).ToList();
        var parallel = Parse(Value("parallel"), problems);
        if (problems.Count > 0)
            throw new HormesisException(string.Join('\n', [.. problems, "Arguments:", .. Meanings.Select(Describe)]));

        return new()
        {
            Study = Value("study"),
            DataFolder = Value("data") is { } data ? Path.GetFullPath(data) : null,
            ArtifactsFolder = Path.GetFullPath(Value("artifacts") ?? Path.Combine(repository, "artifacts")),
            ExperimentsFile = Path.GetFullPath(Value("experiments") ?? Path.Combine(repository, "experiments.yaml")),
            Parallel = parallel,
        };

        string? Value(string name) =>
            arguments.FirstOrDefault(pair => IsNamed(pair.Key, name)).Value?.FirstOrDefault();
    }

    private static IEnumerable<string> Unknown(IEnumerable<string> names) =>
        from name in names.Order(StringComparer.Ordinal)
        where !Meanings.ContainsKey(name) && !Cakes.Any(known => IsNamed(name, known))
        select $"--{name} is no argument.";

    private static IEnumerable<string> Repeated(IDictionary<string, ICollection<string>> arguments) =>
        from pair in arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        where Meanings.ContainsKey(pair.Key) && (pair.Value.Count != 1 || string.IsNullOrWhiteSpace(pair.Value.First()))
        select $"--{pair.Key} must have one value, it has {Count(pair.Value)}: write --{pair.Key}=VALUE once.";

    private static string Count(ICollection<string> values) =>
        values.All(string.IsNullOrWhiteSpace) ? "none" : string.Join(" and ", values.Select(value => $"'{value}'"));

    private static int Parse(string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Environment.ProcessorCount;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > 1024)
            problems.Add($"--parallel={text} is no whole number from 1 to 1024.");
        return number;
    }

    private static string Describe(KeyValuePair<string, string> meaning) => $"  --{meaning.Key}={meaning.Value}";

    private static bool IsNamed(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
