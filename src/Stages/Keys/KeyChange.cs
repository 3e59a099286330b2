namespace Hormesis.Stages.Keys;

/// <summary>One difference between two keys of one instance.</summary>
/// <param name="Name">Path of the value (<c>parameters.unet.epochs</c>), name of the input, the package or the
/// member.</param>
/// <param name="Before">As JSON, or a digest; null where it was absent.</param>
/// <param name="After">As JSON, or a digest; null where it is absent.</param>
/// <param name="Source">What holds the input: an instance's id or a folder; null for all else.</param>
public sealed record KeyChange(KeyChangeKind Kind, string Name, string? Before, string? After, string? Source)
{
    private const int LongestValue = 40;
    private const int DigestDigits = 8;

    /// <returns>The change in a few words: long values are cut.</returns>
    public override string ToString() => Kind switch
    {
        KeyChangeKind.Input =>
            $"input `{Name}` " +
            $"{(Before is null ? "added" : After is null ? "removed" : "changed")}{(Source is null ? "" : $" ({Source})")}",
        KeyChangeKind.Code => $"{Name} {Cut(Before, DigestDigits, "")} -> {Cut(After, DigestDigits, "")}",
        KeyChangeKind.Package => $"package.{Name} {Cut(Before, LongestValue, "…")} -> {Cut(After, LongestValue, "…")}",
        _ => $"{Name} {Cut(Before, LongestValue, "…")} -> {Cut(After, LongestValue, "…")}",
    };

    private static string Cut(string? value, int length, string mark) =>
        value is null ? "absent" : value.Length <= length ? value : value[..length] + mark;
}
