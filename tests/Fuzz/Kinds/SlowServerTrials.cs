using Hormesis.Fuzz.Tests.Trials;
using Hormesis.Servers;

namespace Hormesis.Fuzz.Tests.Kinds;

/// <summary>
/// A shared store by HTTP that stands still or trickles at one request: the run ends well in time, with the undisturbed
/// sums. A trial takes about a minute, which the program's patience with a store is.
/// </summary>
internal sealed class SlowServerTrials : ITrialKind
{
    public string Name => "slow-server";

    public int Every => 25;

    public async Task Run(Trial trial)
    {
        var answers = new StoreAnswers(trial.Study);
        var slow = trial.Random.NextInt(15);
        var pause = trial.Chance(0.5) ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(0.05 + trial.Random.NextDouble());
        var asked = 0;
        using var server = new RawServer
        {
            Answer = answers.To,
            PieceBytes = 1 + trial.Random.NextInt(200),
            Pause = _ => Interlocked.Increment(ref asked) - 1 == slow ? pause : TimeSpan.Zero,
        };
        trial.Did($"Request {slow} gets {server.PieceBytes} bytes, then nothing for {pause}, and so on");
        await trial.ReachSums(mayRefuse: false, $"--store-remote={server.Address}");
    }
}
