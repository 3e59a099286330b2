using Hormesis.EndToEnd.Tests.Scans;
using Hormesis.Fuzz.Tests.Hosts;

namespace Hormesis.Fuzz.Tests.Trials;

/// <summary>A small study of scans that ran undisturbed, once for all trials. Each trial works on a copy.</summary>
internal sealed class SoundStudy : IDisposable
{
    public const string Name = TinyScans.Study;

    private const string Neighbours = "neighbours";

    private readonly string root = Directory.CreateTempSubdirectory("hormesis-fuzz-").FullName;

    private SoundStudy(string host) => Host = host;

    public string Host { get; }

    /// <summary>Whether the folders of trials stay after the suite's end.</summary>
    public bool IsKept { get; set; }

    /// <summary>The duration of the undisturbed run, from nothing to its end.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>The text of the undisturbed SHA256SUMS.</summary>
    public string Sums { get; private set; } = "";

    /// <summary>
    /// Holds data, experiments.yaml, neighbours, artifacts, and a shared store that has every result.
    /// </summary>
    private string Original => Path.Combine(root, "undisturbed");

    public static async Task<SoundStudy> Make(string host)
    {
        var study = new SoundStudy(host);
        study.WriteInputs();
        Shell.Run(host, "--version"); // cake.sh may have to build first, which takes longer than any trial
        var folder = new TrialFolder(study.Original);
        var shared = Directory.CreateDirectory(folder.SharedStore).FullName;
        string[] arguments = [.. folder.Arguments("Prepare"), $"--store-remote={shared}", "--store-mode=write-only"];
        var ending = await HostProcess.Start(host, study.Original, arguments).End();
        if (!ending.Succeeded)
            throw new InvalidOperationException($"The undisturbed run failed, so no trial can run.\n{ending}");
        study.Duration = ending.Elapsed;
        study.Sums = await File.ReadAllTextAsync(folder.Sums);
        return study;
    }

    /// <summary>A fresh folder with the study's inputs and what a person keeps beside them.</summary>
    public TrialFolder Copy(string name)
    {
        var folder = new TrialFolder(Path.Combine(root, name));
        foreach (var entry in new[] { "data", "experiments.yaml", Neighbours })
            Shell.Run("cp", "-a", Path.Combine(Original, entry), $"{folder.Root}/");
        return folder;
    }

    /// <summary>Adds the results of the undisturbed run to a copy.</summary>
    public void CopyArtifacts(TrialFolder folder) =>
        Shell.Run("cp", "-a", Path.Combine(Original, "artifacts"), $"{folder.Root}/");

    /// <summary>Replaces a copy's data by sound ones, with their dates.</summary>
    public void RestoreData(TrialFolder folder)
    {
        Shell.Run("rm", "-rf", folder.Data);
        Shell.Run("cp", "-a", Path.Combine(Original, "data"), $"{folder.Root}/");
    }

    /// <summary>Adds the shared store to a copy.</summary>
    public void CopySharedStore(TrialFolder folder) =>
        Shell.Run("cp", "-a", new TrialFolder(Original).SharedStore, $"{folder.Root}/");

    /// <returns>A content of the shared store; null where it has none of that name.</returns>
    public byte[]? Shared(string name)
    {
        var path = Path.Combine(new TrialFolder(Original).SharedStore, name);
        return !name.Contains("..", StringComparison.Ordinal) && File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    public void Dispose()
    {
        if (!IsKept)
            Shell.Run("rm", "-rf", root);
    }

    private void WriteInputs()
    {
        using var scans = new TinyScans();
        Directory.CreateDirectory(Original);
        Shell.Run("cp", "-a", scans.Data, scans.Experiments, $"{Original}/");
        var neighbours = Directory.CreateDirectory(Path.Combine(Original, Neighbours)).FullName;
        File.WriteAllText(Path.Combine(neighbours, "thesis.tex"), "Nobody has a second copy of this.\n");
        Directory.CreateDirectory(Path.Combine(neighbours, SoundStudy.Name));
        File.WriteAllText(Path.Combine(neighbours, SoundStudy.Name, "manifest.json"), "{}\n");
    }
}
