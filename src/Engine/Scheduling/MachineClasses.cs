using Hormesis.Stages;

namespace Hormesis.Engine.Scheduling;

/// <summary>Finds results with equal numerics that come from machines of different classes.</summary>
/// <param name="selfTest">Null if no machine is known before an action has run on it.</param>
internal sealed class MachineClasses(RunBoard board, MachineSelfTest? selfTest)
{
    private readonly Dictionary<Numerics, MeasuredClass> here = [];

    /// <summary>Runs the self-test at the start of a run, once for each distinct numerics of the graph.</summary>
    public async Task Measure(CancellationToken cancellation)
    {
        if (selfTest is null)
            return;

        foreach (var terms in board.Nodes.Select(node => Terms(node.Instance)).OfType<Numerics>().Distinct())
            here[terms] = await selfTest.ClassFor(terms, cancellation);
    }

    /// <returns>Notices, before anything runs, if new results will be combined with results of another class.</returns>
    public IEnumerable<string> Joined() =>
        from node in board.Nodes
        where node.Record?.MachineClass is { } made && Here(node) is { } own && made != own
        group node by (Here: Here(node), node.Record!.MachineClass) into foreign
        where board.Nodes.Any(node => node.Record is null && Here(node) == foreign.Key.Here)
        select $"This machine is of class {foreign.Key.Here}. What runs now joins results of class "
            + $"{foreign.Key.MachineClass} from the store: {Ids(foreign)}.";

    /// <returns>A notice for each device and instruction set whose results come from several classes, or from another
    /// class than this machine's; it names every instance.</returns>
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

    /// <summary>Groups nodes by class; the classes of this run come first.</summary>
    private static IGrouping<string, RunNode>[] Classes(IEnumerable<RunNode> nodes) =>
    [
        .. nodes.GroupBy(node => node.Record!.MachineClass!)
            .OrderByDescending(group => group.Any(node => node.HasRun))
            .ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private static string Notice(IGrouping<string, RunNode>[] classes, string? own)
    {
        var heading = classes.Length > 1
            ? "These results come from machines of different classes; a single machine would give different bits for " +
                "some of them:"
            : $"These results come from a machine of another class than this one, which is of {own}; made here, " +
                "some would have other bits:";
        return
            $"""
            {heading}
              {string.Join("\n  ", classes.Select(Line))}
            The manifest says the class of each. For one class, repeat the study with an empty --artifacts folder.
            """;

        string Line(IGrouping<string, RunNode> members) => $"{members.Key} ({Origin(members, own)}): {Ids(members)}";
    }

    private static string Origin(IGrouping<string, RunNode> members, string? own) =>
        members.Key == own ? "this machine" : members.Any(node => node.HasRun) ? "this run" : "from the store";

    private static string Ids(IEnumerable<RunNode> nodes) =>
        string.Join(", ", nodes.OrderBy(node => node.Rank).Select(node => node.Instance.Id));
}
