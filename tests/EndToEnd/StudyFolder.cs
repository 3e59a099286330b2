using System.Diagnostics;
using System.Security.Cryptography;

namespace Hormesis.EndToEnd.Tests;

/// <summary>A study's results and store in a folder of their own, and the commands that make and check them.</summary>
internal sealed class StudyFolder : IDisposable
{
    private readonly string name;
    private readonly TemporaryFolder root = new();
    private readonly CakeProcess cake = new();

    /// <param name="name">Of the study.</param>
    /// <param name="subfolder">Of the artifacts, below a fresh folder.</param>
    public StudyFolder(string name, string subfolder = "artifacts") =>
        (this.name, Artifacts) = (name, Path.Combine(root.Path, subfolder));

    /// <summary>The artifacts folder.</summary>
    public string Artifacts { get; }

    /// <summary>Where the results are.</summary>
    public string Results => Path.Combine(Artifacts, name);

    public Task<CakeResult> Paper(params string[] arguments) => Run("Paper", arguments);

    public Task<CakeResult> Run(string target, params string[] arguments) => cake.Run(Arguments(target, arguments));

    /// <param name="environment">Set, or removed where null.</param>
    public async Task<CakeResult> Run(IReadOnlyDictionary<string, string?> environment, string target,
        params string[] arguments)
    {
        using var other = new CakeProcess { Environment = environment };
        return await other.Run(Arguments(target, arguments));
    }

    /// <summary>Runs, and does something at the first line of the output that holds a text.</summary>
    public Task<CakeResult> RunAndInterrupt(string target, string atLineWith, Func<Process, Task> interrupt,
        params string[] arguments) =>
        cake.RunAndInterrupt(atLineWith, interrupt, Arguments(target, arguments));

    public string Sums() => File.ReadAllText(Path.Combine(Results, "SHA256SUMS"));

    public string Manifest() => File.ReadAllText(Path.Combine(Results, "manifest.json"));

    /// <summary>Paths of all results but the sums themselves and the record of the run, sorted.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Results, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Results, path))
        .Where(path => path is not ("SHA256SUMS" or "run.js" or "run.json"))
        .Order(StringComparer.Ordinal);

    /// <summary>As a reviewer does it, without this program.</summary>
    public async Task AssertSumsHold()
    {
        Assert.Equal(Files(), Sums().TrimEnd().Split('\n').Select(line => line.Split("  ")[1])
            .Order(StringComparer.Ordinal));
        using var check =
            Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"])
        {
            WorkingDirectory = Results,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await check.StandardOutput.ReadToEndAsync() + await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();
        Assert.True(check.ExitCode == 0, said);
    }

    /// <summary>Each object of the store has the content that its name says.</summary>
    public void AssertStoreIsSound()
    {
        var objects = Directory.GetFiles(Path.Combine(Artifacts, "store", "objects"), "*", SearchOption.AllDirectories);

        Assert.NotEmpty(objects);
        Assert.All(objects, path =>
            Assert.Equal(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
    }

    public void Dispose()
    {
        cake.Dispose();
        root.Dispose();
    }

    private string[] Arguments(string target, string[] arguments) =>
        [$"--target={target}", $"--study={name}", $"--artifacts={Artifacts}", .. arguments];
}
