using System.Globalization;
using System.Text;

namespace Hormesis.Reporting.Tables;

/// <summary>Fidelity by the weight of SANTA's path regulariser, with what stands beside it.</summary>
public sealed record AblationTable
{
    private static readonly string[] Metrics = ["PSNR", "SSIM", "MAE", "Dice"];

    public required IReadOnlyList<AblationRow> Rows { get; init; }

    /// <summary>For programs (RFC 4180, with '\n'): all digits, empty where there is no number.</summary>
    public string Csv() => Text(
        "image,slices," + string.Join(',', Metrics.Select(metric => $"{metric.ToLowerInvariant()}_mean,{metric.ToLowerInvariant()}_sd")),
        row => $"{row.Image},{Count(row)},{string.Join(',', Summaries(row).Select(summary => $"{Printed.Exact(summary?.Mean)},{Printed.Exact(summary?.StandardDeviation)}"))}");

    /// <summary>For readers: mean ± standard deviation.</summary>
    public string Markdown() =>
        "Synthetic MRIs by the weight of SANTA's path regulariser, against the true MRI of the same slices; mean ± standard deviation over slices. "
        + "Dice is that of the U-Net trained at p = 0. One training a weight: a difference between weights is also one between trainings.\n\n"
        + Text(
            $"| image | n | {string.Join(" | ", Metrics)} |\n|---|---:|{string.Concat(Metrics.Select(_ => "---:|"))}",
            row => $"| {row.Image} | {Count(row)} | {string.Join(" | ", Summaries(row).Select(summary => summary is null ? Printed.None : Printed.Summary(summary)))} |");

    private string Text(string heading, Func<AblationRow, string> line) =>
        Rows.Aggregate(new StringBuilder(heading).Append('\n'), (text, row) => text.Append(line(row)).Append('\n')).ToString();

    private static string Count(AblationRow row) => row.Slices.ToString(CultureInfo.InvariantCulture);

    private static MetricSummary?[] Summaries(AblationRow row) => [row.Psnr, row.Ssim, row.Mae, row.Dice];
}
