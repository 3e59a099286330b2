using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Hormesis.Stages.Keys;

namespace Hormesis.Stages.Tests.Keys;

/// <summary>How the files of a changed input are told.</summary>
public sealed class KeyChangeTests
{
    private static readonly string Old = Digest.OfText("old").Hex;
    private static readonly string New = Digest.OfText("new").Hex;

    [Theory]
    [InlineData("a=1 b=1", "a=1 b=2", "b changed")]
    [InlineData("a=1", "a=1 b/c.nii.gz=1", "b/c.nii.gz added")]
    [InlineData("a=1 b=1", "a=1", "b removed")]
    [InlineData("b=1", "a=1", "a added; b removed")]
    [InlineData("b=1 B=1 a=1", "b=2 B=2 a=2", "B changed; a changed; b changed")]
    [InlineData("", "a=1", "a added")]
    [InlineData("a=1", "a=1", "")]
    public void Files_that_changed_were_added_or_removed_are_named_by_path(string before, string after,
        string expected) =>
        Assert.Equal(expected, string.Join("; ", KeyChanges.OfFiles(Listing(before), Listing(after))));

    [Property]
    public bool The_changes_lead_from_one_listing_to_the_other(Dictionary<byte, bool> before,
        Dictionary<byte, bool> after)
    {
        var (previous, current) = (Random(before), Random(after));

        var made = KeyChanges.OfFiles(previous, current).Aggregate(previous, (files, change) =>
            previous.TryGetValue(change.Path, out var known) != change.Before is null
            && (change.Before is null || change.Before == known) && change.Before != change.After
                ? change.After is { } digest ? files.SetItem(change.Path, digest) : files.Remove(change.Path)
                : throw new InvalidOperationException($"{change} does not fit."));

        return made.SequenceEqual(current);
    }

    [Fact]
    public void An_input_with_unknown_files_is_told_as_a_whole()
    {
        var change = Input("");

        Assert.Equal("input `raw` changed (files in /data)", $"{change}");
        Assert.Equal([$"{change}"], change.Lines);
        Assert.Null(change.ToJson()["files"]);
    }

    [Fact]
    public void One_line_names_the_first_file_and_counts_the_others()
    {
        Assert.Equal("input `raw` changed (files in /data): a/seg.nii.gz changed", $"{Input("a/seg.nii.gz=1-2")}");
        Assert.Equal("input `raw` changed (files in /data): a added and 2 more", $"{Input("a=-2 b=1- c=1-2")}");
    }

    [Fact]
    public void All_lines_count_the_files_and_name_each() => Assert.Equal(
        [
            "input `raw` changed (files in /data): 2 added, 1 changed, 1 removed",
            "  a added", "  b removed", "  c changed", "  d added",
        ],
        Input("a=-2 b=1- c=1-2 d=-2").Lines);

    [Theory]
    [InlineData(20, "  19 changed")]
    [InlineData(21, "  and 1 more")]
    [InlineData(5000, "  and 4980 more")]
    public void Beyond_twenty_files_the_others_are_counted(int files, string last)
    {
        var change = Input(string.Join(' ', Enumerable.Range(0, files).Select(number => $"{number}=1-2")));

        var lines = change.Lines.ToArray();

        Assert.Equal($"input `raw` changed (files in /data): {files} changed", lines[0]);
        Assert.Equal(Math.Min(files, 21), lines.Length - 1);
        Assert.Equal(last, lines[^1]);
        Assert.Equal(files, change.ToJson()["files"]!.AsArray().Count);
    }

    [Fact]
    public void Programs_get_path_and_both_digests_of_each_file() => Assert.True(JsonNode.DeepEquals(
        JsonNode.Parse(
            $$"""
            {
              "kind": "input", "name": "raw", "before": "{{Old}}", "after": "{{New}}", "source": "files in /data",
              "files": [
                { "path": "a", "before": null, "after": "{{Digest.OfText("2")}}" },
                { "path": "b", "before": "{{Digest.OfText("1")}}", "after": null }
              ]
            }
            """),
        Input("a=-2 b=1-").ToJson()));

    [Fact]
    public void A_name_can_neither_break_a_line_nor_control_a_terminal()
    {
        var change = Input("") with
        {
            Files = [new("a\nb\e[2J\u202e", null, Digest.OfText("1")), new(new('x', 300), null, Digest.OfText("1"))],
        };

        Assert.EndsWith(@": a\u000ab\u001b[2J\u202e added and 1 more", $"{change}", StringComparison.Ordinal);
        Assert.Equal([@"  a\u000ab\u001b[2J\u202e added", $"  {new string('x', 300)} added"], change.Lines.Skip(1));
        Assert.EndsWith($": {new string('x', 100)}… (300 characters) added",
            $"{change with { Files = change.Files[1..] }}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_an_input_can_neither_break_a_line_nor_control_a_terminal()
    {
        var change = Input("a=1-2") with { Source = "files in /my\ndata\e[2J" };

        Assert.Equal(@"input `raw` changed (files in /my\u000adata\u001b[2J): a changed", $"{change}");
        Assert.Equal(@"input `raw` changed (files in /my\u000adata\u001b[2J): 1 changed", change.Line);
        Assert.Equal("files in /my\ndata\e[2J", (string?)change.ToJson()["source"]);
    }

    private static KeyChange Input(string files) => new(KeyChangeKind.Input, "raw", Old, New, "files in /data")
    {
        Files = [.. files.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Change)],
    };

    /// <param name="text"><c>path=before-after</c>.</param>
    private static FileChange Change(string text)
    {
        var (path, contents) = (text.Split('=')[0], text.Split('=')[1].Split('-'));
        return new(path, DigestOf(contents[0]), DigestOf(contents[1]));
    }

    private static Digest? DigestOf(string content) => content.Length == 0 ? null : Digest.OfText(content);

    /// <param name="text"><c>path=content</c>, with a space between files.</param>
    private static ImmutableSortedDictionary<string, Digest> Listing(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToSorted(file => file.Split('=')[0], file => Digest.OfText(file.Split('=')[1]));

    private static ImmutableSortedDictionary<string, Digest> Random(Dictionary<byte, bool> files) =>
        files.ToSorted(file => $"{file.Key % 16}/{file.Key}", file => Digest.OfText($"{file.Value}"));
}
