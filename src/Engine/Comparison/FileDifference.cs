using Hormesis.Engine.Sharing;

namespace Hormesis.Engine.Comparison;

/// <summary>One file with different bits.</summary>
/// <param name="Path">Path below the study's folder.</param>
/// <param name="Here">Null if only the other study has it.</param>
/// <param name="There">Null if only the first study has it.</param>
public sealed record FileDifference(string Path, ComparedFile? Here, ComparedFile? There)
{
    private const int ShortDigest = 12;

    /// <summary>Where and how far the contents differ; null if it was not determined, or a content cannot be
    /// read.</summary>
    public string? Amount { get; init; }

    /// <returns>One line.</returns>
    public override string ToString() => $"{ForeignText.Shown(Path)}: {Difference}";

    private string Difference => (Here, There) switch
    {
        (null, _) => "only there",
        (_, null) => "only here",
        _ => $"{Amount ?? $"{Short(Here.Digest)}… here, {Short(There.Digest)}… there"}{Altered(Here, There)}",
    };

    private static string Altered(ComparedFile here, ComparedFile there) => (here.IsAltered, there.IsAltered) switch
    {
        (true, true) => "; both files were altered after their runs",
        (true, _) => "; the file here was altered after its run",
        (_, true) => "; the file there was altered after its run",
        _ => "",
    };

    private static string Short(Digest digest) => digest.Hex[..ShortDigest];
}
