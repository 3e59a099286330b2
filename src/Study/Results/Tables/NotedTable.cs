using Hormesis.Reporting.Tables;

namespace Hormesis.Study.Results.Tables;

/// <summary>A table with sentences at the end of its caption.</summary>
internal sealed record NotedTable(ITable Table, string Note) : ITable
{
    public string Stem => Table.Stem;

    public PrintedTable Print(string name)
    {
        var printed = Table.Print(name);
        return printed with { Caption = $"{printed.Caption} {Note}" };
    }

    public string Csv() => Table.Csv();

    /// <param name="notes">Nulls are left out; without a note, the table is returned.</param>
    public static ITable Of(ITable table, params IEnumerable<string?> notes) =>
        string.Join(' ', notes.OfType<string>()) is { Length: > 0 } note ? new NotedTable(table, note) : table;
}
