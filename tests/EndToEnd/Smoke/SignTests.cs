using System.Diagnostics;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Results that are signed, and checked by this program and by ssh-keygen.</summary>
[Collection(SmokeCollection.Name)]
public sealed class SignTests(SmokeStudy smoke) : IDisposable
{
    private readonly TemporaryFolder keys = new();

    private string Key => Path.Combine(keys.Path, "key");

    public void Dispose()
    {
        keys.Dispose();
        foreach (var name in new[] { "provenance.dsse.json", "provenance.intoto.json.sig" })
            File.Delete(Path.Combine(smoke.Folder.Results, name));
    }

    [Fact]
    public async Task Results_are_signed_and_both_programs_say_by_whom()
    {
        await MakeKey();
        (await smoke.Paper()).Succeeded();

        Assert.Contains(" is signed by SHA256:", (await smoke.Folder.Run("Sign", $"--key={Key}")).Succeeded().Output,
            StringComparison.Ordinal);

        Assert.Contains("The statement is signed by lab@example.org (SHA256:",
            (await smoke.Folder.Run("Verify", $"--signer={Key}.pub")).Succeeded().Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(keys.Path, "allowed"),
            $"lab@example.org {await File.ReadAllTextAsync($"{Key}.pub", TestContext.Current.CancellationToken)}",
            TestContext.Current.CancellationToken);
        Assert.Contains("Good \"file\" signature for lab@example.org", await Shell(
            $"ssh-keygen -Y verify -f allowed -I lab@example.org -n file -s '{smoke.Folder.Results}'" +
                $"/provenance.intoto.json.sig < '{smoke.Folder.Results}/provenance.intoto.json'"),
            StringComparison.Ordinal);
        (await smoke.Paper()).RanNothing();
        Assert.Equal(smoke.Sums, smoke.Folder.Sums());
        (await smoke.Folder.Run("Verify", $"--signer={Key}.pub")).Succeeded();
    }

    [Fact]
    public async Task No_output_and_no_file_contains_a_part_of_the_key()
    {
        await MakeKey();
        (await smoke.Paper()).Succeeded();
        var secrets = (await File.ReadAllLinesAsync(Key, TestContext.Current.CancellationToken))[3..6]
            .Select(line => line[..30]).ToArray();

        var said = (await smoke.Folder.Run("Sign", $"--key={Key}", "--verbosity=diagnostic")).Succeeded().All
            + (await smoke.Folder.Run("Verify", $"--signer={Key}", "--verbosity=diagnostic")).Failed().All;

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(smoke.Folder.Artifacts, "*", SearchOption.AllDirectories),
            path => Assert.All(secrets, secret =>
                Assert.DoesNotContain(secret, File.ReadAllText(path), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_not_signed_fails_with_that_sentence()
    {
        await MakeKey();
        (await smoke.Paper()).Succeeded();

        (await smoke.Folder.Run("Verify", $"--signer={Key}.pub")).FailedSaying("the results are not signed. Who made " +
            "them signs them: ./cake.sh --target=Sign --key=FILE");
    }

    private async Task MakeKey()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/ssh-keygen"),
            "ssh-keygen is not installed: apt-get install openssh-client.");
        await Shell("ssh-keygen -q -t ed25519 -N '' -C lab@example.org -f key");
    }

    private async Task<string> Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            WorkingDirectory = keys.Path,
            RedirectStandardOutput = true,
        })!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
        return output;
    }
}
