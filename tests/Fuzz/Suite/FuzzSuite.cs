using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Hormesis.Fuzz.Tests.Trials;

namespace Hormesis.Fuzz.Tests.Suite;

/// <summary>Runs trials side by side until the time or the number of trials is used up.</summary>
internal sealed class FuzzSuite
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMinutes(1);

    private readonly FuzzOptions options;
    private readonly Action<string> say;
    private readonly CancellationToken cancellation;
    private readonly SoundStudy study;
    private readonly ConcurrentQueue<TrialOutcome> outcomes = [];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly IEnumerator<(ITrialKind Kind, int Index)> schedule;
    private TimeSpan reported;

    private FuzzSuite(FuzzOptions options, SoundStudy study, Action<string> say, CancellationToken cancellation)
    {
        (this.options, this.study, this.say, this.cancellation) = (options, study, say, cancellation);
        schedule = TrialSchedule.Of(options).GetEnumerator();
    }

    /// <param name="say">Gets each failure when it is found, and a line each minute; from any thread.</param>
    /// <param name="cancellation">Lets the trials under way end, and starts no more.</param>
    public static async Task<IReadOnlyCollection<TrialOutcome>> Run(
        FuzzOptions options, Action<string> say, CancellationToken cancellation)
    {
        using var study = await SoundStudy.Make(options.Host);
        var suite = new FuzzSuite(options, study, say, cancellation);
        var lanes = Enumerable.Range(0, options.Lanes).Select(_ => Task.Run(suite.RunLane, CancellationToken.None));
        await Task.WhenAll(lanes);
        study.IsKept = suite.outcomes.Any(outcome => outcome.HasFailed);
        return suite.outcomes;
    }

    private async Task RunLane()
    {
        while (Next() is var (kind, index))
        {
            var outcome = await Trial.Run(kind, index, options.Seed, study);
            outcomes.Enqueue(outcome);
            Report(outcome);
        }
    }

    private (ITrialKind Kind, int Index)? Next()
    {
        lock (schedule)
        {
            var hasTime = options.Duration is not { } duration || watch.Elapsed < duration;
            return hasTime && !cancellation.IsCancellationRequested && schedule.MoveNext() ? schedule.Current : null;
        }
    }

    private void Report(TrialOutcome outcome)
    {
        if (outcome.HasFailed)
            say(outcome.Report(options.Seed));
        lock (schedule)
        {
            if (watch.Elapsed - reported < BetweenReports)
                return;
            reported = watch.Elapsed;
        }

        var failures = outcomes.Count(done => done.HasFailed);
        say(string.Create(
            CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalMinutes:F0} min: {outcomes.Count} trials, {failures} failures"));
    }
}
