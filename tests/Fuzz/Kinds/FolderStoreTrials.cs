using Hormesis.Fuzz.Tests.Trials;

namespace Hormesis.Fuzz.Tests.Kinds;

/// <summary>
/// A shared store in a folder that is damaged: the run ends well nonetheless, and with the undisturbed sums.
/// </summary>
internal sealed class FolderStoreTrials : ITrialKind
{
    public string Name => "folder-store";

    public async Task Run(Trial trial)
    {
        trial.Study.CopySharedStore(trial.Folder);
        for (var count = 1 + trial.Random.NextInt(4); count > 0; count--)
            Damage.Befall(trial, trial.Folder.SharedStore);
        var damaged = FolderState.Of(trial.Folder.SharedStore);
        var mode = trial.Choose(["read-only", "read-only", "read-write"]);
        await trial.ReachSums(mayRefuse: false, $"--store-remote={trial.Folder.SharedStore}", $"--store-mode={mode}");
        if (mode == "read-only")
        {
            var differences = FolderState.Differences(damaged, FolderState.Of(trial.Folder.SharedStore));
            trial.Promise(differences.Count == 0, "A run that may only read the shared store changed it.");
        }

        if (trial.Chance(0.3))
            await trial.ReachSums(mayRefuse: false); // without the shared store
    }
}
