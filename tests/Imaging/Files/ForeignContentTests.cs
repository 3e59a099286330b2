using System.IO.Compression;
using System.Text;
using Hormesis.Imaging.Images;
using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.Imaging.Tests.Files;

/// <summary>What people find in place of their scans and pictures, and are told what it is.</summary>
public sealed class ForeignContentTests : IDisposable
{
    private const string LfsPointer =
        "version https://git-lfs.github.com/spec/v1\noid " +
        "sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 2594601\n";
    private const string AnnexPointer =
        "/annex/objects/SHA256E-s2594601--4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393.nii.gz\n";
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Pointers => new()
    {
        { LfsPointer, "the file is a pointer of Git LFS, not the data. Run `git lfs pull` in its repository." },
        { AnnexPointer, "the file is a pointer of git-annex, not the data. Run `git annex get`" },
        { "../../.git/annex/objects/Xk/9z/SHA256E-s10--00.png/SHA256E-s10--00.png",
            "the file is a pointer of git-annex" },
        { "<!DOCTYPE html>\n<html><head><title>Log in</title></head></html>", "the file is a web page (HTML)" },
        { "\uFEFF\r\n  <html lang=\"en\">" + new string(' ', 2000), "the file is a web page (HTML)" },
    };

    [Theory]
    [MemberData(nameof(Pointers))]
    public void A_pointer_or_a_page_in_a_file_s_place_is_told_with_its_remedy(string content, string message)
    {
        foreach (var name in (string[])["a.nii", "a.nii.gz", "a.hdr", "a.png", "a.jpg"])
        {
            File.WriteAllText(folder.File("a.img"), "data");
            File.WriteAllText(folder.File(name), content);

            Assert.StartsWith($"{folder.File(name)}: {message}", Error(name), StringComparison.Ordinal);
        }
    }

    /// <summary>A segmentation's header may be in Git and its voxels in LFS.</summary>
    [Fact]
    public void The_data_of_a_pair_may_be_a_pointer_too()
    {
        new NiftiSample { Pair = true, Dimensions = [3, 30, 20, 20, 1, 1, 1, 1] }.Write(folder.File("a.hdr"));
        File.WriteAllText(folder.File("a.img"), LfsPointer);

        Assert.StartsWith($"{folder.File("a.img")}: the file is a pointer of Git LFS", Error("a.hdr"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.nii.gz", "a.nii",
        "the file is compressed with gzip, but its name does not end in .gz. Rename it to a.nii.gz.")]
    [InlineData("a.nii", "a.nii.gz", "the file is not compressed, but its name ends in .gz. Rename it to a.nii.")]
    public void A_wrong_ending_is_told_with_the_right_one(string written, string name, string message)
    {
        double[] values = [.. Enumerable.Range(0, 8000).Select(i => (double)(i * 7919 % 1009))];
        foreach (var version in (int[])[1, 2])
        {
            foreach (var bigEndian in (bool[])[false, true])
            {
                var sample = new NiftiSample { Version = version, BigEndian = bigEndian,
                    Dimensions = [3, 20, 20, 20, 1, 1, 1, 1], Values = values };
                sample.Write(folder.File(written));
                File.Move(folder.File(written), folder.File(name), overwrite: true);

                Assert.Equal($"{folder.File(name)}: {message}", Error(name));
            }
        }
    }

    [Fact]
    public void A_scan_that_was_compressed_twice_is_told()
    {
        new NiftiSample { Dimensions = [3, 20, 20, 20, 1, 1, 1, 1],
            Values = [.. Enumerable.Range(0, 8000).Select(i => (double)(i * 7919 % 1009))] }.Write(
            folder.File("once.nii.gz"));
        using (var gzip = new GZipStream(File.Create(folder.File("a.nii.gz")), CompressionLevel.Fastest))
            gzip.Write(File.ReadAllBytes(folder.File("once.nii.gz")));

        Assert.Equal($"{folder.File("a.nii.gz")}: the file is compressed with gzip more than once. Unpack it once.",
            Error("a.nii.gz"));
    }

    [Theory]
    [InlineData("a.nii")]
    [InlineData("a.nii.gz")]
    [InlineData("a.png")]
    public void An_archive_is_told(string name)
    {
        using (var archive = new ZipArchive(File.Create(folder.File(name)), ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry("scan").Open())
            entry.Write(Encoding.ASCII.GetBytes("content"));

        Assert.StartsWith($"{folder.File(name)}: the file is a zip archive. Unpack it", Error(name),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Voxels_that_look_like_something_else_are_voxels()
    {
        new NiftiSample { Pair = true, Datatype = 2,
            Values = [0x1f, 0x8b, 8, .. new double[9]] }.Write(folder.File("a.hdr"));

        Assert.Equal(0x8b, NiftiFile.Read(folder.File("a.hdr")).Voxels[1]);
    }

    public void Dispose() => folder.Dispose();

    private string Error(string name) => Assert.Throws<HormesisException>(() =>
    {
        if (ImageFile.IsImage(name))
            ImageFile.ReadGrey(folder.File(name));
        else
            NiftiFile.Read(folder.File(name));
    }).Message;
}
