using System.Runtime.InteropServices;
using Hormesis.Fuzz.Tests.Trials;

namespace Hormesis.Fuzz.Tests.Suite;

/// <summary>Runs the suite and prints what it found, after Ctrl-C too.</summary>
internal static class FuzzProgram
{
    /// <returns>The exit code: 0 if every trial kept every promise, else 1.</returns>
    public static async Task<int> Run(FuzzOptions options, TextWriter output)
    {
        if (options.Kind is { } kind && (options.Index < 0 || TrialKinds.All.All(known => known.Name != kind)))
        {
            var known = string.Join(", ", TrialKinds.All.Select(known => known.Name));
            await output.WriteLineAsync(
                $"--trial is KIND or KIND:INDEX, such as kills or kills:17, with an index from 0. Kinds: {known}.");
            return 1;
        }

        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            cancellation.Cancel();
        });
        var outcomes = await FuzzSuite.Run(options, output.WriteLine, cancellation.Token);
        await output.WriteLineAsync(OutcomeTable.Of(outcomes));
        return outcomes.Any(outcome => outcome.HasFailed) ? 1 : 0;
    }
}
