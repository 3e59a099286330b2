using Hormesis.Reporting.Tables;

namespace Hormesis.Study.Results.Tables;

/// <summary>A table beside Table 1.</summary>
/// <param name="Name">As the text speaks of it: <c>Table 2</c>.</param>
/// <param name="Origin">How its numbers follow from the sources, in a sentence.</param>
/// <param name="Sources">Names of the inputs that it is made of.</param>
internal sealed record SupplementTable(string Name, ITable Table, string Origin, IReadOnlyList<string> Sources)
{
    public PrintedTable Print() => Table.Print(Name);
}
