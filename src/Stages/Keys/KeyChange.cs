using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Hormesis.Stages.Keys;

/// <summary>One difference between two keys of the same instance.</summary>
/// <param name="Name">Path of the value (<c>parameters.unet.epochs</c>), or name of the input, package or
/// member.</param>
/// <param name="Before">JSON or a digest; null if it was absent.</param>
/// <param name="After">JSON or a digest; null if it is absent.</param>
/// <param name="Source">Producer or folder of the input; null for other kinds.</param>
public sealed record KeyChange(KeyChangeKind Kind, string Name, string? Before, string? After, string? Source)
{
    private const int LongestValue = 40;
    private const int DigestDigits = 8;

    /// <summary>Files of a changed input of raw files, by path; empty if they are unknown, and for other
    /// kinds.</summary>
    public ImmutableArray<FileChange> Files { get; init; } = [];

    /// <summary>True if this is a change between two listings of raw files of which one is unknown, so that
    /// <see cref="Files"/> is empty.</summary>
    public bool LacksListing { get; init; }

    /// <summary>Adds the files that differ to a change of an input of raw files.</summary>
    /// <param name="listing">Returns the digests of an input's files by path, given the digest of the listing; null if
    /// the listing is unknown.</param>
    public KeyChange WithFiles(Func<Digest, ImmutableSortedDictionary<string, Digest>?> listing) =>
        this is not { Kind: KeyChangeKind.Input, Before: { } before, After: { } after } ? this
        : listing(new(before)) is { } first && listing(new(after)) is { } second
            ? this with { Files = KeyChanges.OfFiles(first, second) } : this with { LacksListing = true };

    /// <summary>The change as one line; a value of the key is shown in full, and files are counted.</summary>
    public string Line => Kind switch
    {
        KeyChangeKind.Input => $"{Input}{(Files.IsEmpty ? NoFiles : $": {CountedFiles}")}",
        KeyChangeKind.Value => $"{Name}: {Before ?? "absent"} -> {After ?? "absent"}",
        KeyChangeKind.Code => $"code: {this}",
        _ => $"{this}",
    };

    /// <summary>The change in full: <see cref="Line"/>, and below it, indented, the first files.</summary>
    public IEnumerable<string> Lines =>
    [
        Line,
        .. Files.Take(Listing.Most).Select(file => $"  {file.Line}"),
        .. Listing.More(Files.Length, "  and ", "") is { Length: > 0 } more ? [more] : Array.Empty<string>(),
    ];

    private string Input => $"input `{Name}` {FileChange.VerbOf(Before, After)}"
        + (Source is null ? "" : $" ({VisibleText.OfLine(Source)})");

    private string NoFiles =>
        LacksListing ? "; its files cannot be named, because a list of them is not known here" : "";

    /// <summary><c>1 added, 2 changed, 3 removed</c>.</summary>
    private string CountedFiles => string.Join(", ", Files.CountBy(file => file.Verb)
        .OrderBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}")));

    /// <summary>The first file and the number of the others.</summary>
    private string FirstFile => Files switch
    {
        [] => NoFiles,
        [var only] => $": {only}",
        [var first, ..] => string.Create(CultureInfo.InvariantCulture, $": {first} and {Files.Length - 1} more"),
    };

    /// <returns>A JSON object: kind, name, before, after, source, and files; files is null if they are
    /// unknown.</returns>
    public JsonNode ToJson() => new JsonObject
    {
        ["kind"] = Kind.ToString().ToLowerInvariant(),
        ["name"] = Name,
        ["before"] = Before,
        ["after"] = After,
        ["source"] = Source,
        ["files"] = Files.IsEmpty ? null : new JsonArray([.. Files.Select(file => file.ToJson())]),
    };

    /// <returns>A short description; long values are shortened, and one file is named.</returns>
    public override string ToString() => Kind switch
    {
        KeyChangeKind.Input => $"{Input}{FirstFile}",
        KeyChangeKind.Code => $"{Name} {Cut(Before, DigestDigits, "")} -> {Cut(After, DigestDigits, "")}",
        KeyChangeKind.Package => $"package.{Name} {Cut(Before, LongestValue, "…")} -> {Cut(After, LongestValue, "…")}",
        _ => $"{Name} {Cut(Before, LongestValue, "…")} -> {Cut(After, LongestValue, "…")}",
    };

    private static string Cut(string? value, int length, string mark) =>
        value is null ? "absent" : value.Length <= length ? value : value[..length] + mark;
}
