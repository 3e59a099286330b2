using System.Text.Json;

namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>Checks the settings that define the labels of BraTS segmentations.</summary>
internal static class BratsRules
{
    /// <inheritdoc cref="CohortKind.Check"/>
    public static void Check(BratsConfig brats, Action<string, string> report)
    {
        if (brats is { Labels: not null, LabelTable: not null })
            report("",
                "gives both labels and labelTable; leave one, and write ~ for what a study that it extends gives.");
        if (brats.LabelTable is { } table)
            Check(table, brats.Label, report);
    }

    private static void Check(BratsLabelTable table, BratsRegion wanted, Action<string, string> report)
    {
        IReadOnlyList<int>?[] all = [table.EnhancingTumour, table.TumourCore, table.WholeTumour, table.Other];
        if (all.Any(labels => labels?.Any(label => label is < 1 or > 255) == true))
            report("labelTable", "has a label outside 1 to 255; 0 is the background.");
        if (table.LabelsOf(wanted) is not null)
            return;

        var defined = Enum.GetValues<BratsRegion>().Where(region => table.LabelsOf(region) is not null).Select(NameOf);
        report("label", $"`{NameOf(wanted)}` is not in labelTable, which defines " +
            $"{string.Join(", ", defined.DefaultIfEmpty("no region"))}.");
    }

    private static string NameOf(BratsRegion region) => JsonNamingPolicy.KebabCaseLower.ConvertName(region.ToString());
}
