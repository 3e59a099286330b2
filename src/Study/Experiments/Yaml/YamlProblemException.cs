namespace Hormesis.Study.Experiments.Yaml;

/// <summary>What is wrong with a YAML file, each with file, line and column.</summary>
/// <param name="problems">In the order of their places; of many the first.</param>
/// <param name="count">Of all problems.</param>
public sealed class YamlProblemException(string file, IReadOnlyCollection<YamlProblem> problems, int count)
    : HormesisException(Describe(file, problems) + Listing.More(count, "\nand ", " problems."))
{
    /// <param name="only">The problem that ended the reading.</param>
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
