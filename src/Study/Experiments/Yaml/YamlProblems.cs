namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Collects problems of a YAML file: the first ones by position, and the number of the others.</summary>
internal sealed class YamlProblems
{
    /// <summary>Limit of a message's length, because a list of values may be as long as the file.</summary>
    private const int MaxLength = 1000;

    /// <summary>Positions that were reported, because a problem in an inherited value appears in every study that
    /// inherits it.</summary>
    private readonly HashSet<(long Line, long Column, int Message)> known = [];
    private readonly PriorityQueue<YamlProblem, (long, long, int)> first =
        new(Comparer<(long, long, int)>.Create((a, b) => b.CompareTo(a)));

    /// <summary>In the order of their positions.</summary>
    public IReadOnlyList<YamlProblem> First =>
        [.. first.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element)];

    public void Add(YamlProblem problem)
    {
        if (problem.Message.Length > MaxLength)
            problem = problem with { Message = $"{problem.Message[..MaxLength]}…" };
        if (!known.Add((problem.Line, problem.Column, problem.Message.GetHashCode(StringComparison.Ordinal))))
            return;

        first.Enqueue(problem, (problem.Line, problem.Column, known.Count));
        if (first.Count > Listing.Most)
            first.Dequeue();
    }

    /// <exception cref="YamlProblemException">There are problems.</exception>
    public void ThrowIfAny(string file)
    {
        if (known.Count > 0)
            throw new YamlProblemException(file, First, known.Count);
    }
}
