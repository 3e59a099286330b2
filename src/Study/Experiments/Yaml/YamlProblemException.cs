namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Problems of a YAML file, each with file, line and column.</summary>
/// <param name="problems">Problems in the order of their positions; if there are many, only the first.</param>
/// <param name="count">Number of all problems.</param>
public sealed class YamlProblemException(string file, IReadOnlyCollection<YamlProblem> problems, int count)
    : HormesisException(Describe(file, problems) + Listing.More(count, "\nand ", " problems."))
{
    /// <param name="only">The problem that stopped the reader.</param>
    public YamlProblemException(string file, YamlProblem only)
        : this(file, [only], 1)
    {
    }

    public IReadOnlyCollection<YamlProblem> Problems { get; } = problems;

    private static string Describe(string file, IEnumerable<YamlProblem> problems) => string.Join('\n', problems.Select(
        problem =>
            $"{file}({problem.Line},{problem.Column}): " +
            $"{(problem.Path.Length > 0 ? problem.Path + ": " : "")}{problem.Message}"));
}
