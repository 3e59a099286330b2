namespace Hormesis.Engine.Comparison;

/// <summary>
/// The order of the data flow in two studies together: producers come before their readers. Of instances that do not
/// read each other, the one with the longest chain of readers comes first, then the one with the smallest id.
/// </summary>
internal static class DataFlowOrder
{
    /// <param name="instances">Instances of both studies.</param>
    /// <returns>Each id once. Ids of instances that read each other in a circle come last.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<ComparedInstance> instances)
    {
        var ids = instances.Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
        var producers = Producers(instances).Where(edge => ids.Contains(edge.Producer)).Distinct()
            .ToLookup(edge => edge.Reader, edge => edge.Producer, StringComparer.Ordinal);
        var readers = producers.SelectMany(edges => edges).CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var backwards = new List<string>();
        for (string[] layer = [.. ids.Where(id => !readers.ContainsKey(id))]; layer.Length > 0;)
        {
            backwards.AddRange(layer.OrderDescending(StringComparer.Ordinal));
            layer = [.. layer.SelectMany(id => producers[id]).Where(producer => --readers[producer] == 0)];
        }

        return [.. Enumerable.Reverse(backwards), .. ids.Except(backwards).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Reader, string Producer)> Producers(IEnumerable<ComparedInstance> instances) =>
        from instance in instances
        from producer in instance.Published?.Producers ?? []
        select (instance.Id, producer);
}
