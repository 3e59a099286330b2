namespace Hormesis.Build.Terminal;

/// <summary>Asks at the terminal what becomes of a cluster's jobs when the run that watches them is stopped.</summary>
public static class JobsQuestion
{
    /// <returns>Whether they are to be cancelled; null where no terminal is there to ask, or nobody answers.</returns>
    public static bool? Ask(int jobs) =>
        Console.IsInputRedirected || Console.IsErrorRedirected ? null : Ask(jobs, Console.In, Console.Error);

    /// <inheritdoc cref="Ask(int)"/>
    public static bool? Ask(int jobs, TextReader answers, TextWriter output)
    {
        output.WriteLine($"{jobs} {(jobs == 1 ? "job is" : "jobs are")} in the cluster's queue. Left there, they " +
            $"go on, and the same command finds them.");
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
