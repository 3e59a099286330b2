namespace Hormesis.Study.Export;

/// <summary>What leaves the program, and where it goes.</summary>
public sealed record ExportRequest
{
    /// <summary>Longest name of a data set.</summary>
    private const int MostOfName = 40;

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
        init => field = value.Length is >= 1 and <= MostOfName && value.All(char.IsAsciiLetterOrDigit)
            ? value
            : throw new HormesisException($"--name={VisibleText.OfValue(value)} cannot name a data set of nnU-Net: "
                + $"write at most {MostOfName} letters and digits.");
    } = "Hormesis";
}
