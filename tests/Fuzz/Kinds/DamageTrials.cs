using Hormesis.Fuzz.Tests.Trials;

namespace Hormesis.Fuzz.Tests.Kinds;

/// <summary>
/// Damages one to three files or folders of the artifacts. Every command then ends well or with a message, and the
/// study's command reaches its sums or says why not.
/// </summary>
internal sealed class DamageTrials : ITrialKind
{
    private static readonly string[][] Commands =
    [
        ["Prepare"], ["Verify"], ["Verify"], ["Status"], ["Explain"], ["Graph"], ["Clean"], ["Gc"],
        ["Gc", "--keep-days=0"],
        ["Gc", "--keep-days=0", "--max-size=0"], ["Gc", "--dryrun"],
    ];

    public string Name => "damage";

    public async Task Run(Trial trial)
    {
        await Make(trial);
        for (var count = 1 + trial.Random.NextInt(3); count > 0; count--)
            Damage.Befall(trial, trial.Folder.Artifacts);
        for (var count = trial.Random.NextInt(3); count > 0; count--)
            await Ask(trial, trial.Choose(Commands));
        await trial.ReachSums(mayRefuse: true);
    }

    /// <summary>Artifacts as they may lie there: of a whole run, of one that was killed, of a shared store.</summary>
    private static async Task Make(Trial trial)
    {
        if (trial.Chance(0.15))
        {
            await KillTrials.Kill(trial, "Prepare");
            await trial.WorkersEnd();
            return;
        }

        trial.Study.CopyArtifacts(trial.Folder);
        if (trial.Chance(0.3))
            await trial.ReachSums(mayRefuse: false); // The copies are other files; now the store knows them.
    }

    private static async Task Ask(Trial trial, string[] command)
    {
        var before = FolderState.Of(trial.Folder.Artifacts, Caches);
        var ending = await trial.Run(command[0], command[1..]);
        if (command[0] != "Verify")
            return;

        var differences = FolderState.Differences(before, FolderState.Of(trial.Folder.Artifacts, Caches))
            .Where(line => !line.StartsWith("after: ./store d ", StringComparison.Ordinal)) // the caches' own folder
            .ToArray();
        trial.Promise(differences.Length == 0, $"Verify changed files:\n{FolderState.Shown(differences)}");
        if (ending.Succeeded)
            trial.ResultsHold();
    }

    /// <summary>No result depends on them, and looking at the store may write them.</summary>
    private static readonly string[] Caches =
    [
        "store/locks", "store/fingerprints", "store/object-stats", "store/stat-cache",
    ];
}
