using Hormesis.Engine.Scheduling;

namespace Hormesis.Build;

/// <summary>Converts exceptions to messages for the terminal.</summary>
public static class Failure
{
    /// <summary>Runs <paramref name="function"/> and converts its exception to one with a complete message.</summary>
    public static T Guard<T>(Func<T> function, CancellationToken cancellation)
    {
        try
        {
            return function();
        }
        catch (Exception error) when (Of(error, cancellation) is { } failure)
        {
            throw failure;
        }
    }

    /// <returns>One exception with a complete message; null if <paramref name="error"/> is one already.</returns>
    public static HormesisException? Of(Exception error, CancellationToken cancellation) => error switch
    {
        RunStoppedException => null,
        _ when cancellation.IsCancellationRequested => new(
            "Stopped. Finished results are kept; repeat the command to continue.", error),
        HormesisException => null,
        AggregateException { InnerExceptions: [var only] } => Of(only, cancellation) ?? (HormesisException)only,
        AggregateException several => new(string.Join("\n", Messages(several, cancellation)), several),
        // A full disk or a missing permission, for example, which a person can fix.
        IOException or UnauthorizedAccessException => new(error.Message, error),
        _ => new(
            $"""
            {error.GetType().Name}: {error.Message}
            This is a bug. --verbosity=diagnostic shows where it happened; please report it with that output.
            """,
            error),
    };

    private static IEnumerable<string> Messages(AggregateException several, CancellationToken cancellation) =>
        several.Flatten().InnerExceptions.Select(inner => (Of(inner, cancellation) ?? inner).Message).Distinct();
}
