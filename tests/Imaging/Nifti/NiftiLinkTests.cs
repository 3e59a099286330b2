using System.Diagnostics;
using Hormesis.Imaging.Nifti;

namespace Hormesis.Imaging.Tests.Nifti;

/// <summary>Workers get scans as symbolic links, and people keep them as such.</summary>
public sealed class NiftiLinkTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A BraTS case has 240x240x155 voxels: more bytes than a link's text could ever promise.</summary>
    [Theory]
    [InlineData("a.nii.gz", 4)]
    [InlineData("a.nii.gz", 2)]
    [InlineData("a.nii", 16)]
    [InlineData("a.nii", 512)]
    [InlineData("a.hdr", 4)]
    [InlineData("a.hdr.gz", 16)]
    public void A_scan_of_real_size_is_read_through_links(string name, int datatype)
    {
        long[] size = [240, 240, 155];
        double[] values = [.. Enumerable.Range(0, 240 * 240 * 155).Select(i => (double)(i * 7919L % 251))];
        new NiftiSample { Dimensions = [3, .. size, 1, 1, 1, 1], Datatype = datatype,
            Pair = name.StartsWith("a.hdr", StringComparison.Ordinal), Values = values }
            .Write(folder.File($"data/{name}"));
        foreach (var path in Directory.GetFiles(folder.File("data")))
        {
            File.CreateSymbolicLink(folder.File($"relative/{Path.GetFileName(path)}"),
                $"../data/{Path.GetFileName(path)}");
            File.CreateSymbolicLink(folder.File($"staged/{Path.GetFileName(path)}"),
                folder.File($"relative/{Path.GetFileName(path)}"));
        }

        var volume = NiftiFile.Read(folder.File($"staged/{name}"));

        Assert.Equal((240, 240, 155), volume.Size);
        Assert.True(volume.Voxels.AsSpan().SequenceEqual([.. values.Select(value => (float)value)]));
    }

    [Theory]
    [InlineData("a.nii")]
    [InlineData("a.nii.gz")]
    [InlineData("a.hdr")]
    public void A_link_without_its_target_is_told_with_the_target(string name)
    {
        File.CreateSymbolicLink(folder.File($"links/{name}"), "../gone/scan");

        Assert.Equal(
            $"{folder.File($"links/{name}")}: this is a link to {folder.File("gone/scan")}, which does not exist. " +
                "Correct the link, or replace it by the file.",
            Error(folder.File($"links/{name}"), name == "a.hdr" ? "a.img" : null));
    }

    [Fact]
    public void A_link_of_a_data_set_that_was_not_fetched_is_told_with_the_command_that_fetches_it()
    {
        File.CreateSymbolicLink(folder.File("a.nii.gz"),
            ".git/annex/objects/Xk/9z/SHA256E-s10--00.nii.gz/SHA256E-s10--00.nii.gz");

        Assert.Contains("which does not exist. Run `git annex get`", Error(folder.File("a.nii.gz")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_links_is_told()
    {
        File.CreateSymbolicLink(folder.File("a.nii"), folder.File("b.nii"));
        File.CreateSymbolicLink(folder.File("b.nii"), folder.File("a.nii"));

        Assert.Contains("a.nii: this is a link that leads in a circle.", Error(folder.File("a.nii")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pipe", "this is a pipe or a device, not a regular file")]
    [InlineData("empty", "the file is empty")]
    [InlineData("folder", "this is a folder, not a file")]
    public void What_cannot_be_read_is_refused_and_nobody_waits_for_it(string target, string message)
    {
        Process.Start("mkfifo", [folder.File("pipe")]).WaitForExit();
        File.WriteAllText(folder.File("empty"), "");
        Directory.CreateDirectory(folder.File("folder"));
        foreach (var name in (string[])["a.nii", "a.nii.gz"])
        {
            File.CreateSymbolicLink(folder.File(name), folder.File(target));

            Assert.StartsWith($"{folder.File(name)}: {message}", Error(folder.File(name)), StringComparison.Ordinal);
        }

        Directory.Move(folder.File("folder"), folder.File("b.nii"));
        Process.Start("mkfifo", [folder.File("c.nii.gz")]).WaitForExit();
        Assert.Contains("b.nii: this is a folder, not a file", Error(folder.File("b.nii")), StringComparison.Ordinal);
        Assert.Contains("c.nii.gz: this is a pipe or a device", Error(folder.File("c.nii.gz")),
            StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <param name="partner">A pair's other file, which must be there.</param>
    private string Error(string path, string? partner = null)
    {
        if (partner is not null)
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, partner), "data");
        return Assert.Throws<HormesisException>(() => NiftiFile.Read(path)).Message;
    }
}
