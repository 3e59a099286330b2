using System.Diagnostics;
using System.Globalization;
using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Tests.Fixtures;
using Hormesis.Pipeline.Verification;

namespace Hormesis.Pipeline.Tests.Manifests;

/// <summary>Whatever step of showing the results fails, the study's folder is the old one or the new one, and the same command mends it.</summary>
public sealed class PublicationCrashTests : IDisposable
{
    private const int MostSteps = 200;

    private readonly Bench bench = new();
    private readonly string old;
    private readonly string renewed;

    public PublicationCrashTests()
    {
        bench.Run(TestHost.Study("new"));
        renewed = bench.Read("SHA256SUMS");
        bench.Run(TestHost.Study("old"));
        old = bench.Read("SHA256SUMS");
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_file_system_that_fails_at_any_step_leaves_the_old_state_or_the_new()
    {
        var failures = 0;
        for (var failing = 1; ; failing++)
        {
            Assert.InRange(failing, 1, MostSteps);
            bench.Run(TestHost.Study("old"));
            if (!FailsAt(failing))
                break;

            failures++;
            Assert.Contains(bench.Read("SHA256SUMS"), new[] { old, renewed });
            Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
        }

        Assert.InRange(failures, 10, MostSteps);
        Assert.Equal(renewed, bench.Read("SHA256SUMS"));
        Assert.Equal(["store", "study"], Directory.EnumerateFileSystemEntries(bench.Artifacts).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(10)]
    public void A_host_killed_at_a_step_leaves_the_old_state_or_the_new_and_the_same_command_goes_on(int step)
    {
        using (var host = Process.Start(Environment.ProcessPath!, ["publish", bench.Artifacts, step.ToString(CultureInfo.InvariantCulture)]))
        {
            host.WaitForExit();
            Assert.Equal(137, host.ExitCode);
        }

        Assert.Contains(bench.Read("SHA256SUMS"), new[] { old, renewed });
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
        Assert.Empty(bench.Run(TestHost.Study("new")).Ran);
        Assert.Equal(renewed, bench.Read("SHA256SUMS"));
    }

    private bool FailsAt(int failing)
    {
        var step = 0;
        DurableFile.BeforeStep.Value = what =>
        {
            if (++step == failing)
                throw new IOException($"simulated: {what}");
        };
        try
        {
            bench.Run(TestHost.Study("new"));
            return false;
        }
        catch (Exception error) when (error is IOException or HormesisException)
        {
            return true;
        }
        finally
        {
            DurableFile.BeforeStep.Value = null;
        }
    }
}
