namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Gathers what is wrong with a YAML file: the first problems by their place, the others by their
/// number.</summary>
internal sealed class YamlProblems
{
    /// <summary>A list of values may be as long as the file.</summary>
    private const int MaxLength = 1000;

    /// <summary>What a study takes over from a wrong one is wrong in both, and mended in one place.</summary>
    private readonly HashSet<(long Line, long Column, int Message)> known = [];
    private readonly PriorityQueue<YamlProblem, (long, long, int)> first =
        new(Comparer<(long, long, int)>.Create((a, b) => b.CompareTo(a)));

    /// <summary>In the order of their places.</summary>
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
