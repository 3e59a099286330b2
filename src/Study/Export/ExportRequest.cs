using System.Text.RegularExpressions;

namespace Hormesis.Study.Export;

/// <summary>What leaves the program, and where it goes.</summary>
public sealed partial record ExportRequest
{
    /// <summary>Kind of files.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>Arm of the dataset or model; null for the study's first.</summary>
    public required string? Arm { get; init; }

    /// <summary>Its rate p; null for 0.</summary>
    public required string? Rate { get; init; }

    /// <summary>Its seed.</summary>
    public required int Seed { get; init; }

    /// <summary>Absolute path of the folder below which the export gets a folder of its own.</summary>
    public required string To { get; init; }

    /// <summary>Number of nnU-Net's data set, 1 to 999.</summary>
    public required int Dataset { get; init; }

    /// <summary>Name of nnU-Net's data set.</summary>
    public string Name
    {
        get;
        init => field = NamePattern().IsMatch(value)
            ? value
            : throw new HormesisException($"--name={VisibleText.OfValue(value)} cannot name a data set of nnU-Net: "
                + "write at most 40 letters and digits.");
    } = "Hormesis";

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
