using System.Collections.Immutable;
using System.Globalization;

namespace Hormesis.Engine.Verification;

/// <summary>One line about several results.</summary>
/// <param name="Text">A complete sentence.</param>
/// <param name="Details">One line about each of the results, shown on request.</param>
public sealed record ResultLine(string Text, ImmutableArray<string> Details)
{
    private const int MostNamed = 3;

    /// <summary>Lists a few instances by name, and many by their number in each stage.</summary>
    /// <param name="ids">Ids in the order of the list.</param>
    public static string Short(IReadOnlyCollection<string> ids) => string.Join(", ", ids.Count <= MostNamed
        ? ids
        : ids.GroupBy(id => id.Split('/')[0], StringComparer.Ordinal)
            .Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Count()} {stage.Key}")));

    public override string ToString() => Text;
}
