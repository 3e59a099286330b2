using System.Diagnostics;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Results on a disk that is too small; a file system in memory, which only root may make.</summary>
[Collection(SmokeCollection.Name)]
public sealed class FullDiskTests(SmokeStudy smoke) : IDisposable
{
    private readonly StudyFolder study = new("smoke");

    public void Dispose()
    {
        Mount("umount", study.Artifacts);
        study.Dispose();
    }

    [Fact]
    public async Task A_full_disk_is_one_message_and_with_more_space_the_same_command_ends_well()
    {
        Directory.CreateDirectory(study.Artifacts);
        Assert.SkipUnless(Mount("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", study.Artifacts), "No file system can be mounted here.");

        (await study.Paper()).FailedSaying("The disk is full: ", "Free space and repeat the command; it goes on from there.");
        study.AssertStoreIsSound();

        Assert.True(Mount("mount", "-o", "remount,size=100m", study.Artifacts));
        (await study.Paper()).Succeeded();
        Assert.Equal(smoke.Sums, study.Sums());
    }

    private static bool Mount(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
