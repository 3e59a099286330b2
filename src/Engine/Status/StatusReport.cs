using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Status;

/// <summary>Formats the states of instances for people and programs.</summary>
public static class StatusReport
{
    /// <returns>One line for each instance and one line of totals.</returns>
    public static string Lines(IReadOnlyCollection<InstanceStatus> statuses)
    {
        var width = statuses.Select(status => status.Instance.Id.Length).DefaultIfEmpty().Max();
        var lines =
            statuses.Select(status =>
            $"{Name(status.State),-10}  {status.Instance.Id.PadRight(width)}  {status.Reason}".TrimEnd());
        return string.Join('\n', [.. lines, Totals(statuses)]);
    }

    /// <returns>Each instance that is not up to date with all changes of its key, with both values in full and the
    /// first files of an input.</returns>
    public static string Explanation(IReadOnlyCollection<InstanceStatus> statuses)
    {
        var text = new StringBuilder();
        foreach (var status in statuses.Where(status => status.State != InstanceState.UpToDate))
        {
            text.Append(CultureInfo.InvariantCulture, $"{status.Instance.Id}: {Name(status.State)}\n");
            foreach (var line in status.Changes.IsEmpty ? [status.Reason]
                : status.Changes.SelectMany(change => change.Lines))
                text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
        }

        return text.Append(Totals(statuses)).ToString();
    }

    /// <returns>A JSON array with an object for each instance: id, stage, state, reason, reads, changes.</returns>
    public static string Json(IEnumerable<InstanceStatus> statuses) =>
        CanonicalJson.Indented(new JsonArray([.. statuses.Select(Json)])).TrimEnd();

    private static JsonNode Json(InstanceStatus status) => new JsonObject
    {
        ["id"] = status.Instance.Id,
        ["stage"] = status.Instance.Stage,
        ["state"] = Name(status.State).Replace(' ', '-'),
        ["reason"] = status.Reason,
        ["reads"] = new JsonArray([.. StageGraph.Producers(status.Instance).Select(id => (JsonNode)id)]),
        ["changes"] = new JsonArray([.. status.Changes.Select(change => change.ToJson())]),
    };

    private static string Totals(IReadOnlyCollection<InstanceStatus> statuses) => string.Join(
        ", ",
        Enum.GetValues<InstanceState>()
            .Select(state =>
            string.Create(CultureInfo.InvariantCulture,
            $"{statuses.Count(status => status.State == state)} {Name(state)}"))) + ".";

    private static string Name(InstanceState state) => state switch
    {
        InstanceState.UpToDate => "up to date",
        InstanceState.Stale => "stale",
        _ => "missing",
    };
}
