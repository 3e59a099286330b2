namespace Hormesis.Reporting.Tables;

/// <summary>Columns of Table 1, in the paper's order.</summary>
public enum Metric
{
    Dice,
    Jaccard,
    Accuracy,
    Sensitivity,
}
