using System.Diagnostics;
using Hormesis.Fuzz.Tests.Hosts;
using Hormesis.Fuzz.Tests.Suite;
using Hormesis.Stages.Random;

namespace Hormesis.Fuzz.Tests.Trials;

/// <summary>
/// One trial: a folder of its own, numbers of its own, and what the program promised and did not keep.
/// </summary>
internal sealed class Trial
{
    /// <summary>No process of a run on so small a study needs more.</summary>
    private const long MostBytes = 1_000_000_000;

    private static readonly TimeSpan WorkersPatience = TimeSpan.FromMinutes(1);

    private readonly List<string> broken = [];
    private readonly List<string> story = [];
    private readonly SoundStudy study;
    private long peak;
    private bool wasRefused;

    private Trial(SoundStudy study, RandomStream random, TrialFolder folder) =>
        (this.study, Random, Folder) = (study, random, folder);

    /// <summary>Numbers that depend on the seed, the kind and the index alone.</summary>
    public RandomStream Random { get; }

    public TrialFolder Folder { get; }

    public SoundStudy Study => study;

    /// <summary>Runs a trial. Nothing that goes wrong in it is thrown; a failed trial's folder stays.</summary>
    public static async Task<TrialOutcome> Run(ITrialKind kind, int index, int seed, SoundStudy study)
    {
        var watch = Stopwatch.StartNew();
        var name = FormattableString.Invariant($"{kind.Name}-{index}");
        var random = new RandomStream(FormattableString.Invariant($"{seed}/fuzz/{kind.Name}/{index}"));
        var trial = new Trial(study, random, study.Copy(name));
        await trial.Run(kind);
        trial.Close();
        return new(kind.Name, index, trial.broken, trial.wasRefused, watch.Elapsed, trial.peak, trial.Folder.Root);
    }

    /// <summary>Notes what the trial does, for who reads about its failure.</summary>
    public void Did(string what) => story.Add(what);

    /// <summary>States something that must hold.</summary>
    public void Promise(bool holds, string promise)
    {
        if (!holds)
            broken.Add(promise);
    }

    /// <summary>One of several.</summary>
    public T Choose<T>(IReadOnlyList<T> choices) => choices[Random.NextInt(choices.Count)];

    /// <summary>True in a part of the trials.</summary>
    public bool Chance(double part) => Random.NextDouble() < part;

    /// <summary>Starts a command on the study; <see cref="End"/> waits for it.</summary>
    public HostProcess Start(string target, params string[] more) =>
        HostProcess.Start(study.Host, Folder.Root, [.. Folder.Arguments(target), .. more]);

    /// <summary>Runs a command on the study to its end.</summary>
    public Task<HostEnding> Run(string target, params string[] more) => End(Start(target, more));

    /// <summary>
    /// Waits for a command. It must end in time with success or with one message, and with little memory.
    /// </summary>
    public async Task<HostEnding> End(HostProcess process)
    {
        var ending = await process.End();
        story.Add($"{ending}");
        peak = Math.Max(peak, ending.PeakBytes);
        broken.AddRange(ending.Faults());
        Promise(ending.PeakBytes < MostBytes, $"A process needed {ending.PeakBytes / 1_000_000} MB: {ending.Command}");
        return ending;
    }

    /// <summary>
    /// The study's command must now end with the sums of the undisturbed run, and with files that have them.
    /// </summary>
    /// <param name="mayRefuse">Whether it may also end with a message.</param>
    public async Task ReachSums(bool mayRefuse, params string[] more)
    {
        var ending = await Run("Prepare", more);
        if (!ending.Succeeded)
        {
            wasRefused = true;
            Promise(mayRefuse, $"The next run failed: {ending.Errors}");
            return;
        }

        var sums = File.Exists(Folder.Sums) ? await File.ReadAllTextAsync(Folder.Sums) : "";
        Promise(sums == study.Sums, "The run ended well with other sums than the undisturbed run.");
        ResultsHold();
    }

    /// <summary>Waits for workers that outlive their host, which was killed.</summary>
    public async Task WorkersEnd()
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var watch = Stopwatch.StartNew();
        var path = $"{Folder.Root}/"; // a command line of trial 1 does not name trial 11
        while (ProcessTree.IsNamed(path) && watch.Elapsed < WorkersPatience)
            await pulse.WaitForNextTickAsync();
        Promise(!ProcessTree.IsNamed(path), "A worker lives on, though its host has ended.");
    }

    /// <summary>Every file that SHA256SUMS names must have the digest that it says.</summary>
    public void ResultsHold() => Promise(
        Shell.Succeeds("bash", "-c", """cd "$1" && sha256sum --quiet --strict -c SHA256SUMS""", "sums", Folder.Results),
        "The command ended well, and `sha256sum -c SHA256SUMS` fails.");

    private async Task Run(ITrialKind kind)
    {
        var before = Folder.Untouchable();
        try
        {
            await kind.Run(this);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            broken.Add($"The trial itself failed: {error}"); // a fault of the suite
        }

        await WorkersEnd();
        var differences = FolderState.Differences(before, Folder.Untouchable());
        Promise(
            differences.Count == 0,
            $"Files outside of the artifacts folder changed:\n{FolderState.Shown(differences)}");
    }

    private void Close()
    {
        if (broken.Count == 0)
            Shell.Run("rm", "-rf", Folder.Root);
        else
            File.WriteAllLines(Path.Combine(Folder.Root, "story.txt"), [.. story, "", "Broken promises:", .. broken]);
    }
}
