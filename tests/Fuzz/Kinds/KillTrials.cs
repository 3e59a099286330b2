using Hormesis.Fuzz.Tests.Hosts;
using Hormesis.Fuzz.Tests.Trials;

namespace Hormesis.Fuzz.Tests.Kinds;

/// <summary>
/// A command gets a signal at a random moment, up to three times; the study's command must then reach its sums. The
/// moment is a time, so a trial that is run again hits about the same step.
/// </summary>
internal sealed class KillTrials : ITrialKind
{
    private static readonly string[][] Commands =
    [
        ["Prepare"], ["Prepare"], ["Prepare"], ["Gc", "--keep-days=0"], ["Verify"], ["Clean"],
    ];

    private static readonly (Victim Victim, int Signal)[] Signals =
    [
        (Victim.Host, NativeMethods.Killed),
        (Victim.Worker, NativeMethods.Killed),
        (Victim.HostAndWorkers, NativeMethods.Killed),
        (Victim.Group, NativeMethods.Killed),
        (Victim.Host, NativeMethods.Interrupt),
        (Victim.Group, NativeMethods.Interrupt),
        (Victim.Host, NativeMethods.Terminate),
        (Victim.Worker, NativeMethods.Terminate),
        (Victim.Group, NativeMethods.Terminate),
    ];

    public string Name => "kills";

    public async Task Run(Trial trial)
    {
        var command = trial.Choose(Commands);
        if (command[0] != "Prepare")
            trial.Study.CopyArtifacts(trial.Folder);
        for (var kill = trial.Random.NextInt(3); kill >= 0; kill--)
            await Kill(trial, command);
        await trial.ReachSums(mayRefuse: false);
    }

    /// <summary>Starts a command and signals it once.</summary>
    internal static async Task Kill(Trial trial, params string[] command)
    {
        var (victim, signal) = trial.Choose(Signals);
        var moment = trial.Random.NextDouble() * trial.Study.Duration;
        var host = trial.Start(command[0], command[1..]);
        await Task.Delay(moment);
        var wasSent = host.Signal(victim, signal);
        var when = $"after {moment.TotalMilliseconds:F0} ms{(wasSent ? "" : ", too late")}";
        trial.Did($"Signal {signal} to {victim} of {command[0]} {when}");
        await trial.End(host);
    }
}
