using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Store.Tests;

public sealed class RawFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new("artifacts");
    private static readonly string Old = typeof(object).Assembly.Location; // Installed long ago.
    private readonly StoreLayout layout;

    public RawFilesTests() => layout = new(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_written_just_now_is_not_remembered()
    {
        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "scan"), "1");
        var raw = RawFiles.Open(layout);

        Assert.Equal(Digest.OfText("1"), raw.Digests(new(folder.Path, ["scan"]), CancellationToken.None)["scan"]);
        raw.Save();

        Assert.False(File.Exists(layout.StatCache));
    }

    [Fact]
    public void A_file_whose_date_was_set_back_just_now_is_not_remembered()
    {
        Directory.CreateDirectory(folder.Path);
        var scan = Path.Combine(folder.Path, "scan");
        File.WriteAllText(scan, "1");
        File.SetLastWriteTimeUtc(scan, DateTime.UnixEpoch);
        var raw = RawFiles.Open(layout);

        raw.Digests(new(folder.Path, ["scan"]), CancellationToken.None);
        raw.Save();

        Assert.False(File.Exists(layout.StatCache));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_refused()
    {
        Directory.CreateDirectory(folder.Path);
        var scan = Path.Combine(folder.Path, "scan");
        File.WriteAllText(scan, "1");
        DurableFile.BeforeStep.Value = _ => File.WriteAllText(scan, "12"); // After the first look at it.

        var error =
            Assert.Throws<HormesisException>(() =>
            RawFiles.Open(layout).Digests(new(folder.Path, ["scan"]), CancellationToken.None));

        Assert.Contains($"{scan} was changed while it was read.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_read_at_once_have_the_digests_that_each_has_alone()
    {
        Directory.CreateDirectory(folder.Path);
        var contents = Enumerable.Range(0, 64)
            .ToImmutableSortedDictionary(number => $"scan{number}",
            number => Enumerable.Repeat((byte)number, 200_000 + number).ToArray());
        foreach (var (name, content) in contents)
            File.WriteAllBytes(Path.Combine(folder.Path, name), content);

        var digests = RawFiles.Open(layout).Digests(new(folder.Path, [.. contents.Keys]), CancellationToken.None);

        Assert.Equal(contents.Select(file => KeyValuePair.Create(file.Key, Digest.Of(file.Value))), digests);
    }

    [Fact]
    public void A_file_of_old_is_remembered_and_not_read_again()
    {
        var program = new StageInput.Files("/", [Old.TrimStart('/')]);
        var raw = RawFiles.Open(layout);
        var digest = raw.Digests(program, CancellationToken.None).Values.Single();
        raw.Save();
        var forged = Digest.OfText("forged");
        CheckedLines.Forge(layout.StatCache, line => line.Replace(digest.Hex, forged.Hex, StringComparison.Ordinal));

        Assert.Equal(Digest.OfFile(Old), digest);
        Assert.Equal(forged, RawFiles.Open(layout).Digests(program, CancellationToken.None).Values.Single());
    }

    [Theory]
    [InlineData(1)] // device
    [InlineData(2)] // inode
    [InlineData(3)] // size
    [InlineData(4)] // modified
    [InlineData(5)] // changed
    public void A_file_of_which_one_thing_is_another_is_read_again(int column)
    {
        var program = new StageInput.Files("/", [Old.TrimStart('/')]);
        var raw = RawFiles.Open(layout);
        var digest = raw.Digests(program, CancellationToken.None).Values.Single();
        raw.Save();
        CheckedLines.Forge(layout.StatCache, line =>
        {
            var parts = line.Split('\t');
            parts[0] = Digest.OfText("forged").Hex;
            parts[column] = (long.Parse(parts[column], CultureInfo.InvariantCulture) + 1)
                .ToString(CultureInfo.InvariantCulture);
            return string.Join('\t', parts);
        });

        Assert.Equal(digest, RawFiles.Open(layout).Digests(program, CancellationToken.None).Values.Single());
    }

    [Fact]
    public void A_pipe_or_a_folder_is_named_and_nobody_waits_for_its_writer()
    {
        Directory.CreateDirectory(Path.Combine(layout.Store, "folder"));
        Process.Start("mkfifo", [Path.Combine(layout.Store, "pipe")]).WaitForExit();

        var error =
            Assert.Throws<HormesisException>(() =>
            RawFiles.Open(layout).Digests(new(layout.Store, ["folder", "pipe"]), CancellationToken.None));

        Assert.Contains($"{Path.Combine(layout.Store, "folder")}: this is a folder, not a file.", error.Message,
            StringComparison.Ordinal);
        Assert.Contains($"{Path.Combine(layout.Store, "pipe")}: this is a pipe or a device, not a regular file.",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_that_is_missing_is_named_where_the_store_cannot_be_written_too()
    {
        DurableFile.BeforeStep.Value = _ => throw new IOException("No space left on device", 28);

        var error =
            Assert.Throws<HormesisException>(() =>
            RawFiles.Open(layout).Digests(new("/nowhere", ["scan.nii"]), CancellationToken.None));
        DurableFile.BeforeStep.Value = null;

        Assert.Contains("/nowhere/scan.nii: the file does not exist", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(layout.Store));
    }

    [Fact]
    public void Who_may_only_read_the_store_gets_digests_and_leaves_nothing()
    {
        var program = new StageInput.Files("/", [Old.TrimStart('/')]);
        var digests = RawFiles.Open(layout).Digests(program, CancellationToken.None);
        var written = Directory.GetFileSystemEntries(layout.Store);
        DurableFile.BeforeStep.Value = _ => throw new UnauthorizedAccessException("Access is denied.");

        var raw = RawFiles.Open(layout);
        var read = raw.Digests(program, CancellationToken.None);
        raw.Save();
        DurableFile.BeforeStep.Value = null;

        Assert.Equal(digests, read);
        Assert.Equal(written, Directory.GetFileSystemEntries(layout.Store));
    }

    [Fact]
    public void A_digit_that_a_disk_changed_is_not_believed()
    {
        var program = new StageInput.Files("/", [Old.TrimStart('/')]);
        var raw = RawFiles.Open(layout);
        var digest = raw.Digests(program, CancellationToken.None).Values.Single();
        raw.Save();
        File.WriteAllText(layout.StatCache, File.ReadAllText(layout.StatCache)
            .Replace(digest.Hex, Digest.OfText("another").Hex, StringComparison.Ordinal));

        Assert.Equal(digest, RawFiles.Open(layout).Digests(program, CancellationToken.None).Values.Single());
    }

    [Fact]
    public void A_cache_that_cannot_be_read_is_as_none()
    {
        Directory.CreateDirectory(layout.Store);
        File.WriteAllText(layout.StatCache,
            string.Create(CultureInfo.InvariantCulture, $"{new string('0', 64)}\tx\n\t\t\t\t\t\t\t\n"));

        Assert.NotEmpty(RawFiles.Open(layout).Digests(new("/proc/self", ["comm"]), CancellationToken.None));
    }
}
