namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>Ranks from 1. Equal values get the mean of their ranks.</summary>
internal static class Ranking
{
    /// <summary>Twice the ranks, which are integers even if values tie.</summary>
    public static int[] DoubledRanks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new int[values.Count];
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && values[order[end]].Equals(values[order[first]]))
                end++;
            for (var i = first; i < end; i++)
                ranks[order[i]] = first + 1 + end;
            first = end;
        }

        return ranks;
    }
}
