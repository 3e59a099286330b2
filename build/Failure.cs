using Hormesis.Engine.Scheduling;

namespace Hormesis.Build;

/// <summary>What the terminal says of an exception.</summary>
public static class Failure
{
    /// <summary>Runs <paramref name="function"/>; what it throws is one exception with one message.</summary>
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

    /// <returns>One exception whose message says all; null where <paramref name="error"/> is one already.</returns>
    public static HormesisException? Of(Exception error, CancellationToken cancellation) => error switch
    {
        RunStoppedException => null,
        _ when cancellation.IsCancellationRequested => new(
            "Stopped. What was finished is kept; the same command goes on from there.", error),
        HormesisException => null,
        AggregateException { InnerExceptions: [var only] } => Of(only, cancellation) ?? (HormesisException)only,
        AggregateException several => new(string.Join("\n", Messages(several, cancellation)), several),
        // The disk is full, a folder may not be written: a person can mend that.
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
