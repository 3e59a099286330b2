using System.Collections.Immutable;
using System.Globalization;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Verification;

/// <summary>Reports where results come from.</summary>
internal static class ResultOrigins
{
    /// <returns>A line for each origin; its details are the instances from there.</returns>
    public static IEnumerable<ResultLine> Of(IEnumerable<PublishedInstance> instances, ActionStore actions,
        OriginStore origins) => instances
        .GroupBy(instance => Origin(instance, actions, origins), instance => instance.Id, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (Origin: group.Key, Ids: group.ToImmutableArray()))
        .Select(results =>
            new ResultLine(string.Create(CultureInfo.InvariantCulture,
            $"{results.Ids.Length} {results.Origin}: {ResultLine.Short(results.Ids)}"), results.Ids));

    private static string Origin(PublishedInstance instance, ActionStore actions, OriginStore origins)
    {
        if (actions.Read(instance.Key) is not { } record || !instance.HasOutputs(record))
            return "results without a record of their origin";
        return origins.Of(record) switch
        {
            null => "results made here",
            { IsAudited: true } origin =>
                $"results taken from {origin.Address}, and made again here with the same bits",
            var origin => $"results taken from {origin.Address}, unaudited",
        };
    }
}
