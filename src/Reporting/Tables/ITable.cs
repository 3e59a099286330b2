namespace Hormesis.Reporting.Tables;

/// <summary>A result of the study as a table.</summary>
public interface ITable
{
    /// <summary>Name of its files, and of its LaTeX label <c>tab:…</c>: <c>table1</c>.</summary>
    string Stem { get; }

    /// <param name="name">Name in the text: <c>Table 1</c>.</param>
    PrintedTable Print(string name);

    /// <summary>Text of the CSV file, with all digits (<see cref="CsvTable"/>).</summary>
    string Csv();
}
