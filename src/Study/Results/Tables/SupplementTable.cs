using Hormesis.Reporting.Tables;

namespace Hormesis.Study.Results.Tables;

/// <summary>A table after Table 1.</summary>
/// <param name="Name">Name in the text: <c>Table 2</c>.</param>
/// <param name="Origin">Describes in a sentence how its numbers follow from the sources.</param>
/// <param name="Sources">Names of its inputs.</param>
internal sealed record SupplementTable(string Name, ITable Table, string Origin, IReadOnlyList<string> Sources)
{
    public PrintedTable Print() => Table.Print(Name);
}
