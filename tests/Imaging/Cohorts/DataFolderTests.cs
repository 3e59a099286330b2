using Hormesis.Imaging.Cohorts;

namespace Hormesis.Imaging.Tests.Cohorts;

/// <summary>No path leads out of the data's root.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder outside = new();

    [Theory]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("/etc")]
    [InlineData("..\\b")]
    [InlineData("")]
    public void Names_that_leave_the_root_are_refused(string relative) =>
        Assert.Contains("leads out",
            Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, relative)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_missing_folder_is_named_in_full() =>
        Assert.Contains(folder.File("none"),
            Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, "none")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Links_out_of_the_root_are_refused()
    {
        File.WriteAllText(outside.File("secret.png"), "");
        File.CreateSymbolicLink(folder.File("a/1.png"), outside.File("secret.png"));
        Directory.CreateSymbolicLink(folder.File("b"), outside.Path);

        Assert.Contains("1.png",
            Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, "a").Files()).Message,
            StringComparison.Ordinal);
        Assert.Contains("leads out", Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, "b")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_by_way_of_another_is_followed_to_its_end()
    {
        Directory.CreateSymbolicLink(folder.File("way"), outside.Path);
        File.WriteAllText(outside.File("secret.png"), "");
        File.CreateSymbolicLink(folder.File("a/1.png"), folder.File("way/secret.png"));

        Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, "a").Files());
    }

    [Fact]
    public void A_link_out_of_the_root_to_what_is_not_there_is_said_to_be_broken()
    {
        File.CreateSymbolicLink(folder.File("a/1.png"), "/mnt/another disk/1.png");

        Assert.Contains("1.png: this is a link to /mnt/another disk/1.png, which does not exist.",
            Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, "a").Files()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_links_is_an_error()
    {
        File.CreateSymbolicLink(folder.File("a/1.png"), folder.File("a/2.png"));
        File.CreateSymbolicLink(folder.File("a/2.png"), folder.File("a/1.png"));

        Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, "a").Files());
    }

    [Fact]
    public void A_circle_by_way_of_folders_is_an_error()
    {
        Directory.CreateSymbolicLink(folder.File("a/1"), "../b/s");
        Directory.CreateSymbolicLink(folder.File("b"), "a/1/t");

        Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, "a").Folder("1"));
    }

    [Fact]
    public void Links_may_lead_into_a_folder_that_was_named_for_it_and_into_no_other()
    {
        using var other = new TemporaryFolder();
        File.WriteAllText(outside.File("data/x.png"), "");
        File.WriteAllText(other.File("y.png"), "");
        Directory.CreateSymbolicLink(folder.File("a"), outside.File("data"));
        File.CreateSymbolicLink(folder.File("b/1.png"), other.File("y.png"));

        Assert.Equal(["x.png"], DataFolder.Open(folder.Path, "a", outside.Path).Files());
        Assert.EndsWith(
            $"to {outside.File("data")}. To allow this, name the folder that links may lead into: " +
                $"--linked-data={outside.File("data")}",
            Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, "a", other.Path)).Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            $"--linked-data={other.Path}",
            Assert.Throws<HormesisException>(() => DataFolder.Open(folder.Path, "b", outside.Path).Files()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Links_within_the_root_and_a_root_that_is_a_link_are_followed()
    {
        File.WriteAllText(folder.File("store/x.png"), "");
        File.CreateSymbolicLink(folder.File("a/1.png"), folder.File("store/x.png"));
        Directory.CreateSymbolicLink(outside.File("root"), folder.Path);

        Assert.Equal(["1.png"], DataFolder.Open(outside.File("root"), "./a/").Files());
    }

    [Fact]
    public void A_folder_that_the_pipeline_made_may_consist_of_links()
    {
        File.WriteAllText(outside.File("x.png"), "");
        File.CreateSymbolicLink(folder.File("a/1.png"), outside.File("x.png"));

        Assert.Equal(["1.png"], DataFolder.OpenStaged(folder.Path, "a").Files());
    }

    [Theory]
    [InlineData(".", "x")]
    [InlineData("a/./b//", "a/b/x")]
    public void Paths_from_the_root_are_plain(string relative, string expected)
    {
        Directory.CreateDirectory(folder.File("a/b"));

        Assert.Equal(expected, DataFolder.Open(folder.Path, relative).FromRoot("x"));
    }

    [Fact]
    public void Names_come_in_ordinal_order_without_hidden_ones()
    {
        foreach (var name in (string[])["b", "B", "a10", "a2", ".DS_Store"])
            File.WriteAllText(folder.File($"a/{name}"), "");

        Assert.Equal(["B", "a10", "a2", "b"], DataFolder.Open(folder.Path, "a").Files());
    }

    public void Dispose()
    {
        folder.Dispose();
        outside.Dispose();
    }
}
