namespace Hormesis.Build.Terminal;

/// <summary>Asks at the terminal what to do with a cluster's jobs when the run is stopped.</summary>
public static class JobsQuestion
{
    /// <returns>Whether to cancel the jobs; null if there is no terminal or no answer.</returns>
    public static bool? Ask(int jobs) =>
        Console.IsInputRedirected || Console.IsErrorRedirected ? null : Ask(jobs, Console.In, Console.Error);

    /// <inheritdoc cref="Ask(int)"/>
    public static bool? Ask(int jobs, TextReader answers, TextWriter output)
    {
        output.WriteLine($"{jobs} {(jobs == 1 ? "job is" : "jobs are")} in the cluster's queue. If left, they " +
            "continue, and the same command finds them.");
        while (true)
        {
            output.Write("[l]eave or [c]ancel? ");
            switch (answers.ReadLine()?.Trim().ToLowerInvariant())
            {
                case null:
                    return null;
                case "l" or "leave":
                    return false;
                case "c" or "cancel":
                    return true;
            }
        }
    }
}
