using Hormesis.Engine.Sharing;
using Hormesis.Engine.Verification;

namespace Hormesis.Engine.Comparison;

/// <summary>Formats the result of a comparison for people.</summary>
public static class ComparisonReport
{
    private const string UnknownMachine = "a machine that is not recorded";

    /// <returns>The two studies; then the first difference and the first files that differ in full, the others by
    /// their cause, and how far tables moved.</returns>
    public static string Text(ComparisonResult result)
    {
        string[] studies = [$"here   {result.Here}", $"there  {result.There}"];
        if (result.Differences is not [var first, .. var others])
            return string.Join('\n', studies);

        var files = first.Files.IsEmpty ? result.FirstFiles : null;
        return string.Join('\n', [.. studies,
            .. Paragraph(InFull("The first difference in the data flow is in", first, result.HasKeys)),
            .. Paragraph(files is null ? [] : InFull("The first files that differ are in", files, result.HasKeys)),
            .. Paragraph(Others(others)), .. Paragraph(Tables(others.Where(one => one != files)))]);
    }

    /// <returns>One line.</returns>
    public static string Verdict(ComparisonResult result)
    {
        if (result.IsEqual)
            return result.HasKeys ? FormattableString.Invariant(
                $"Equal: {result.Instances} instances have equal keys, and {result.Files} files have equal bits.")
                : FormattableString.Invariant($"Equal: {result.Files} files have the listed digests.");

        var all = result.Differences;
        var (follow, alone) = (all.Count(one => one.OnlyFollows), all.Count(one => one.IsAlone));
        return FormattableString.Invariant($"Different: {all.Length} of {result.Instances} instances, ") +
            FormattableString.Invariant($"{all.Length - follow - alone} by themselves, {follow} only through inputs") +
            (alone > 0 ? FormattableString.Invariant($", {alone} on one side only.") : ".");
    }

    private static IEnumerable<string> Paragraph(string[] lines) =>
        lines.Length == 0 ? [] : ["", .. lines];

    private static string[] InFull(string words, InstanceDifference one, bool hasKeys) =>
    [
        $"{words} {ForeignText.Shown(one.Id)}: {Kind(one, hasKeys)}",
        .. Shortened([.. one.Changes.Select(change => string.Join("\n  ", change.Lines))]),
        .. Shortened([.. one.Files.Select(Lines)]),
        .. Machines(one),
    ];

    /// <summary>Returns the file and below it, on one line each, how far its columns moved.</summary>
    private static string Lines(FileDifference file) => $"{file}".Replace("; ", "\n    ", StringComparison.Ordinal);

    private static string Kind(InstanceDifference difference, bool hasKeys) => difference.Kind switch
    {
        DifferenceKind.Key when difference.Files.IsEmpty => "its key, but not its files",
        DifferenceKind.Key => "its key and its files",
        DifferenceKind.Bits when hasKeys => "the same key has other bits",
        _ => difference.Words,
    };

    private static IEnumerable<string> Shortened(string[] lines) =>
    [
        .. lines.Take(Listing.Most).Select(line => $"  {line}"),
        .. Listing.More(lines.Length, "  and ", "") is { Length: > 0 } more ? [more] : Array.Empty<string>(),
    ];

    private static string[] Machines(InstanceDifference one) => (one.MachineHere, one.MachineThere) switch
    {
        (null, null) => [],
        var (here, there) when here == there => [$"  made on {here}, here and there"],
        var (here, there) => [$"  made on {here ?? UnknownMachine} here, on {there ?? UnknownMachine} there"],
    };

    private static string[] Others(IReadOnlyCollection<InstanceDifference> others)
    {
        InstanceDifference[] equal = [.. others.Where(one => one is { Kind: DifferenceKind.Key, Files.IsEmpty: true })];
        string[] lines =
        [
            .. Line(others, DifferenceCause.LikeFirst, "in the same way"),
            .. Line(others, DifferenceCause.AfterFirst, "only because they read these results"),
            .. Shortened([.. others.Where(one => one.Cause == DifferenceCause.Other).GroupBy(Way)
                .Select(group => Counted([.. group], group.Key))]).Select(line => line[2..]),
            .. Line(others, DifferenceCause.AfterOthers, "only because they read results with several differences"),
            .. equal.Length > 0 ? [Counted(equal, "of these have equal files")] : Array.Empty<string>(),
        ];
        return lines.Length == 0 ? [] : ["Further instances differ:", .. lines.Select(line => $"  {line}")];
    }

    private static string Way(InstanceDifference other) =>
        other.IsAlone ? other.Words : $"in another way, {other.Words}";

    private static IEnumerable<string> Line(IEnumerable<InstanceDifference> others, DifferenceCause cause,
        string words) =>
        others.Where(one => one.Cause == cause).ToArray() is { Length: > 0 } some ? [Counted(some, words)] : [];

    private static string Counted(InstanceDifference[] some, string words) => FormattableString.Invariant(
        $"{some.Length} {words}: {ForeignText.Shown(ResultLine.Short([.. some.Select(one => one.Id)]))}");

    private static string[] Tables(IEnumerable<InstanceDifference> others)
    {
        string[] tables = [.. others.SelectMany(one => one.Files).Where(file => file.Amount is not null)
            .Select(file => $"  {Lines(file)}")];
        return tables.Length == 0 ? [] : ["Their tables:", .. tables];
    }
}
