using System.Collections.Immutable;
using System.Globalization;

namespace Hormesis.Engine.Verification;

/// <summary>One line on several results.</summary>
/// <param name="Text">Complete in itself.</param>
/// <param name="Details">A line on each of the results, for those who ask for them.</param>
public sealed record ResultLine(string Text, ImmutableArray<string> Details)
{
    private const int MostNamed = 3;

    /// <summary>Few instances by name, many by their numbers in each stage.</summary>
    /// <param name="ids">In the order in which they or their stages are named.</param>
    public static string Short(IReadOnlyCollection<string> ids) => string.Join(", ", ids.Count <= MostNamed
        ? ids
        : ids.GroupBy(id => id.Split('/')[0], StringComparer.Ordinal)
            .Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Count()} {stage.Key}")));

    public override string ToString() => Text;
}
