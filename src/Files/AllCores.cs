using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Hormesis.Files;

/// <summary>Runs independent steps on all cores.</summary>
public static class AllCores
{
    /// <summary>Runs all steps, also after one has failed.</summary>
    /// <param name="step">Receives the number of the step, from 0.</param>
    /// <exception cref="Exception">The failure of the first step that failed, by its number.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "The first failure is thrown again.")]
    public static void For(int steps, Action<int> step)
    {
        if (steps == 1)
        {
            step(0); // Other threads would be woken for nothing.
            return;
        }

        var failures = new ExceptionDispatchInfo?[steps];
        Parallel.For(0, steps, number =>
        {
            try
            {
                step(number);
            }
            catch (Exception error)
            {
                failures[number] = ExceptionDispatchInfo.Capture(error);
            }
        });
        Array.Find(failures, failure => failure is not null)?.Throw();
    }
}
