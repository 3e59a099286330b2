using Hormesis.Stages;

namespace Hormesis.Engine.Scheduling;

/// <summary>Whether results that were computed on the same terms come from machines that compute other bits.</summary>
/// <param name="selfTest">Null where no machine is known before something has run on it.</param>
internal sealed class MachineClasses(RunBoard board, MachineSelfTest? selfTest)
{
    private readonly Dictionary<Numerics, MeasuredClass> here = [];

    /// <summary>The self-test at a run's start: the class of this machine on all terms that results are made
    /// on.</summary>
    public async Task Measure(CancellationToken cancellation)
    {
        if (selfTest is null)
            return;

        foreach (var terms in board.Nodes.Select(node => Terms(node.Instance)).OfType<Numerics>().Distinct())
            here[terms] = await selfTest.ClassFor(terms, cancellation);
    }

    /// <returns>A notice, where what is still to run will join results of another class; told before it does.</returns>
    public IEnumerable<string> Joined() =>
        from node in board.Nodes
        where node.Record?.MachineClass is { } made && Here(node) is { } own && made != own
        group node by (Here: Here(node), node.Record!.MachineClass) into foreign
        where board.Nodes.Any(node => node.Record is null && Here(node) == foreign.Key.Here)
        select $"This machine is of class {foreign.Key.Here}. What runs now joins results of class {foreign.Key.MachineClass} from the store: {Ids(foreign)}.";

    /// <returns>A notice for each device and cap of instructions whose results are a mixture, or all of another class
    /// than this machine's; it names every instance.</returns>
    public IEnumerable<string> Mixtures() =>
        from node in board.Nodes
        where node.Record?.MachineClass is not null && Terms(node.Instance) is not null
        group node by Terms(node.Instance) into terms
        let classes = Classes(terms)
        where classes.Length > 1 || (Here(terms.First()) is { } own && own != classes[0].Key)
        select Notice(classes, Here(terms.First()));

    private static Numerics? Terms(StageInstance instance) => instance.Numerics?.OfClass();

    private string? Here(RunNode node) =>
        Terms(node.Instance) is { } terms ? here.GetValueOrDefault(terms)?.Name : null;

    /// <summary>Those of this run first.</summary>
    private static IGrouping<string, RunNode>[] Classes(IEnumerable<RunNode> nodes) =>
    [
        .. nodes.GroupBy(node => node.Record!.MachineClass!)
            .OrderByDescending(group => group.Any(node => node.HasRun))
            .ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private static string Notice(IGrouping<string, RunNode>[] classes, string? own)
    {
        var heading = classes.Length > 1
            ? "These results come from machines of different classes; one machine alone would give other bits for " +
                "some of them:"
            : $"These results come from a machine of another class than this one, which is of {own}; made here, " +
                $"some would have other bits:";
        return
            $"""
            {heading}
              {string.Join("\n  ", classes.Select(members => $"{members.Key} ({Origin(members, own)}): {Ids(members)}"))}
            The manifest says the class of each. For one class, repeat the study with an empty --artifacts folder.
            """;
    }

    private static string Origin(IGrouping<string, RunNode> members, string? own) =>
        members.Key == own ? "this machine" : members.Any(node => node.HasRun) ? "this run" : "from the store";

    private static string Ids(IEnumerable<RunNode> nodes) =>
        string.Join(", ", nodes.OrderBy(node => node.Rank).Select(node => node.Instance.Id));
}
