namespace Hormesis.Build;

/// <summary>Checks the names of the command line's arguments and tasks.</summary>
internal static class ArgumentNames
{
    /// <summary>Arguments that Cake itself uses; their spelling is case-sensitive.</summary>
    private static readonly string[] Cakes =
        ["target", "Settings_NoReport", "Settings_UnifiedDependencyGraphForMultipleTargets"];

    /// <summary>Names that do not exist, and arguments without exactly one value.</summary>
    /// <param name="arguments">All given values, by the argument's name without dashes.</param>
    public static IEnumerable<string> Problems(IDictionary<string, ICollection<string>> arguments) =>
        Unknown(arguments.Keys).Concat(Repeated(arguments));

    /// <summary>Targets that are not tasks.</summary>
    /// <param name="tasks">Names of all tasks.</param>
    /// <inheritdoc cref="Problems"/>
    public static IEnumerable<string> NoTasks(IDictionary<string, ICollection<string>> arguments,
        IReadOnlyCollection<string> tasks) =>
        from target in arguments.FirstOrDefault(pair => pair.Key == "target").Value ?? []
        where !tasks.Contains(target, StringComparer.OrdinalIgnoreCase)
        let guess = Spelling.Suggest(target, tasks.Order(StringComparer.Ordinal), "--target=")
        select $"--target={target} is not a task{guess}.";

    /// <summary>Whether two names are one argument.</summary>
    public static bool AreEqual(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Unknown(IEnumerable<string> names) =>
        from name in names.Order(StringComparer.Ordinal)
        where !IsOwn(name) && !Cakes.Contains(name, StringComparer.Ordinal)
        select Usage.Options.Any(option => option.Name == name && option.Value.Length == 0)
            ? $"--{name} has no value: write --{name} alone."
            : $"{Dashes(name)}{name} is not an argument{Spelling.Suggest($"--{name}", KnownNames())}.";

    private static IEnumerable<string> KnownNames() =>
        Usage.Arguments.Concat(Usage.Options).Select(known => $"--{known.Name}");

    private static string Dashes(string name) => name.Length == 1 ? "-" : "--";

    private static IEnumerable<string> Repeated(IDictionary<string, ICollection<string>> arguments) =>
        from pair in arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        where IsOwn(pair.Key) && (pair.Value.Count != 1 || string.IsNullOrWhiteSpace(pair.Value.First()))
        select $"--{pair.Key} must have one value, it has {Count(pair.Value)}: write --{pair.Key}=VALUE once.";

    private static string Count(ICollection<string> values) =>
        values.All(string.IsNullOrWhiteSpace) ? "none"
            : string.Join(" and ",
            values.Select(value => value.Contains("://", StringComparison.Ordinal) ? "an address" : $"'{value}'"));

    private static bool IsOwn(string name) => Usage.Arguments.Any(argument => AreEqual(argument.Name, name));
}
