using Hormesis.Pipeline;

namespace Hormesis.Study.Yaml;

/// <summary>All that is wrong with a YAML file, each with file, line and column.</summary>
public sealed class YamlProblemException(string file, IReadOnlyCollection<YamlProblem> problems)
    : HormesisException(Describe(file, problems))
{
    public IReadOnlyCollection<YamlProblem> Problems { get; } = problems;

    private static string Describe(string file, IEnumerable<YamlProblem> problems) =>
        string.Join('\n', problems
            .OrderBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .Select(problem => $"{file}({problem.Line},{problem.Column}): {(problem.Path.Length > 0 ? problem.Path + ": " : "")}{problem.Message}"));
}
