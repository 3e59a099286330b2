namespace Hormesis.Pipeline.Scheduling;

/// <summary>Whether results that were computed on the same terms come from machines that compute other bits.</summary>
internal static class MachineClasses
{
    /// <returns>A notice for each device and cap of instructions whose results are a mixture; it names every instance.</returns>
    public static IEnumerable<string> Mixtures(IEnumerable<RunNode> nodes) => nodes
        .Where(node => node is { Instance.Numerics: not null, Record.MachineClass: not null })
        .GroupBy(node => (node.Instance.Numerics!.Device, node.Instance.Numerics.InstructionSet))
        .Select(terms => Classes([.. terms]))
        .Where(classes => classes.Length > 1)
        .Select(Notice);

    /// <summary>Those of this run first.</summary>
    private static IGrouping<string, RunNode>[] Classes(RunNode[] nodes) =>
    [
        .. nodes.GroupBy(node => node.Record!.MachineClass!)
            .OrderByDescending(group => group.Any(node => node.HasRun))
            .ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private static string Notice(IGrouping<string, RunNode>[] classes) =>
        $"""
        These results come from machines of different classes; one machine alone would give other bits for some of them:
          {string.Join("\n  ", classes.Select(Line))}
        The manifest says the class of each. For one class, repeat the study with an empty --artifacts folder.
        """;

    private static string Line(IGrouping<string, RunNode> members)
    {
        var made = members.Any(node => node.HasRun) ? "this machine" : "from the store";
        return $"{members.Key} ({made}): {string.Join(", ", members.OrderBy(node => node.Rank).Select(node => node.Instance.Id))}";
    }
}
