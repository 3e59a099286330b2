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

    [Fact]
    public void A_file_system_that_fails_at_any_step_of_taking_results_in_leaves_a_sound_store_and_the_same_command_goes_on()
    {
        var failures = 0;
        for (var failing = 1; ; failing++)
        {
            Assert.InRange(failing, 1, MostSteps);
            var text = $"fresh {failing}";
            if (!FailsAt(failing, text))
                break;

            failures++;
            bench.Run(TestHost.Study(text));
            Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
            Assert.Empty(bench.Run(TestHost.Study(text)).Ran);
        }

        Assert.InRange(failures, 20, MostSteps);
    }

    [Fact]
    public void An_object_s_bytes_are_flushed_before_it_has_its_name_and_its_folder_after()
    {
        var content = Digest.OfText("flushed").Hex;
        var target = Path.Combine(bench.Artifacts, "store", "objects", content[..2], content);
        var steps = new List<string>();
        DurableFile.BeforeStep.Value = steps.Add;
        bench.Run(Instances.Write("one", "flushed"));
        DurableFile.BeforeStep.Value = null;

        var named = steps.IndexOf($"rename {target}");
        Assert.Matches("^flush .*/outputs/out.txt$", steps[named - 1]);
        Assert.Equal($"flush {Path.GetDirectoryName(target)}", steps[named + 1]);
        Assert.InRange(steps.FindIndex(step => step.StartsWith($"rename {bench.Artifacts}/store/actions/", StringComparison.Ordinal)), named + 1, steps.Count);
    }

    private bool FailsAt(int failing, string text = "new")
    {
        var step = 0;
        DurableFile.BeforeStep.Value = what =>
        {
            if (++step == failing)
                throw new IOException($"simulated: {what}");
        };
        try
        {
            bench.Run(TestHost.Study(text));
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
