namespace Hormesis.Reporting.Tables;

/// <summary>A result of the study as a table.</summary>
public interface ITable
{
    /// <summary>Of its files, and of the LaTeX label <c>tab:…</c>: <c>table1</c>.</summary>
    string Stem { get; }

    /// <param name="name">As the text speaks of it: <c>Table 1</c>.</param>
    PrintedTable Print(string name);

    /// <summary>All digits, for programs: a CSV file's text (<see cref="CsvTable"/>).</summary>
    string Csv();
}
