using Hormesis.Files;

namespace Hormesis.Stages.Graph;

/// <summary>Finds paths that leave their folder, files that two instances would write, and other faults of a
/// graph.</summary>
internal static class GraphFaults
{
    /// <summary>Returns all faults, one per line.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<StageInstance> instances)
    {
        var byId = new Dictionary<string, StageInstance>(instances.Count, StringComparer.Ordinal);
        string[] repeated =
            [.. instances.Where(instance => !byId.TryAdd(instance.Id, instance)).Select(instance => instance.Id)];
        return
        [
            .. repeated.GroupBy(id => id, StringComparer.Ordinal)
                .Select(same => $"{same.Key}: {same.Count() + 1} instances have this id; ids must be unique."),
            .. instances.SelectMany(instance => Faults(instance, byId)),
            .. PublishedTwice(instances),
        ];
    }

    private static IEnumerable<string> Faults(StageInstance instance, Dictionary<string, StageInstance> byId)
    {
        if (RelativePath.SegmentFault(instance.Stage) is { } stageFault)
            yield return $"{instance.Id}: the stage's name '{VisibleText.OfValue(instance.Stage)}' {stageFault}.";
        foreach (var (what, path, remedy) in Paths(instance))
        {
            if (RelativePath.Fault(path) is { } fault)
                yield return $"{instance.Id}: {what} '{VisibleText.OfValue(path)}' {fault}.{remedy}";
        }

        if (instance.Outputs.IsEmpty)
            yield return $"{instance.Id}: it declares no output.";
        foreach (var (name, input) in instance.Inputs)
        {
            if (RelativePath.SegmentFault(name) is { } fault)
                yield return $"{instance.Id}: the input's name '{VisibleText.OfValue(name)}' {fault}.";
            if (input is StageInput.Artifacts artifacts)
            {
                foreach (var line in Faults(instance, name, artifacts, byId))
                    yield return line;
            }
        }
    }

    private static IEnumerable<string> Faults(
        StageInstance instance, string name, StageInput.Artifacts input, Dictionary<string, StageInstance> byId)
    {
        if (!byId.TryGetValue(input.Producer.Id, out var producer))
        {
            yield return $"{instance.Id}: input '{name}' comes from {input.Producer.Id}, which is not in the graph.";
            yield break;
        }

        foreach (var path in input.Paths.Where(path => !producer.Outputs.Contains(path)))
            yield return $"{instance.Id}: input '{name}' reads '{VisibleText.OfValue(path)}', which {producer.Id} " +
                "does not write.";
    }

    private static IEnumerable<(string What, string Path, string Remedy)> Paths(StageInstance instance)
    {
        yield return ("the name", instance.Name, "");
        yield return ("the folder", instance.Folder ?? instance.Id, "");
        foreach (var path in instance.Outputs)
            yield return ("the output", path, "");
        foreach (var input in instance.Inputs.Values.OfType<StageInput.Files>())
        {
            var remedy = $" Rename this file or folder in {VisibleText.OfValue(input.Root)}, and repeat the command.";
            foreach (var path in input.Paths)
                yield return ("the raw file", path, remedy);
        }
    }

    private static IEnumerable<string> PublishedTwice(IEnumerable<StageInstance> instances)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["manifest.json"] = "the engine",
            ["SHA256SUMS"] = "the engine",
        };
        var published = instances.SelectMany(instance =>
            instance.Outputs.Select(path => (instance.Id, Path: $"{instance.Folder ?? instance.Id}/{path}"))).ToArray();
        foreach (var (id, path) in published)
        {
            if (!owners.TryAdd(path, id) && owners[path] != id)
                yield return $"{id}: '{VisibleText.OfValue(path)}' is also written by {owners[path]}.";
        }

        var files = owners.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (id, path) in published)
        {
            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0;
                slash = path.IndexOf('/', slash + 1))
            {
                if (files.TryGetValue(path.AsSpan(0, slash), out var file, out var owner))
                    yield return $"{id}: '{VisibleText.OfValue(path)}' needs a folder where {owner} writes the " +
                        $"file '{VisibleText.OfValue(file)}'.";
            }
        }
    }
}
