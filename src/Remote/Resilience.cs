using System.Globalization;
using Hormesis.Engine.Sharing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Hormesis.Remote;

/// <summary>When a request is tried again, and when no more.</summary>
internal static class Resilience
{
    /// <summary>Of requests whose tries are short: each is limited as a whole.</summary>
    public static ResiliencePipeline Reading(RemoteLimits limits) =>
        Writing(new ResiliencePipelineBuilder(), limits).AddTimeout(limits.NoProgress).Build();

    /// <summary>Of requests that see to their own time.</summary>
    public static ResiliencePipeline Writing(RemoteLimits limits) => Writing(new(), limits).Build();

    /// <summary>Runs a request; whatever a server may do to it is a <see cref="RemoteException"/>.</summary>
    public static async Task<T> Explained<T>(RemoteLimits limits, Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (TimeoutRejectedException error)
        {
            throw Stalled(limits, error);
        }
        catch (TimeoutException error)
        {
            throw new RemoteException(RemoteFault.Unavailable, error.Message, error);
        }
        catch (BrokenCircuitException error)
        {
            throw new RemoteException(RemoteFault.Unavailable,
                $"failed again and again{Cause(error.InnerException)} and is left alone for a while", error);
        }
    }

    public static RemoteException Stalled(RemoteLimits limits, Exception cause) => new(
        RemoteFault.Unavailable,
            string.Create(CultureInfo.InvariantCulture,
            $"did not go on for {limits.NoProgress.TotalSeconds:0.#} seconds"), cause);

    /// <summary>Of a content that did not come or go in all its time; it counts as a request that failed in all its
    /// tries.</summary>
    public static TimeoutException TooSlow(RemoteLimits limits, Exception cause) =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"is too slow: it moves less than {limits.Rate / 1024.0:0.#} KiB in a second"), cause);

    /// <summary>Calls a protocol; what it does not understand is a <see cref="RemoteException"/> too.</summary>
    public static async Task<T> Understood<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception error) when (error is not (RemoteException or OperationCanceledException))
        {
            throw new RemoteException(RemoteFault.Untrue,
                $"gives an answer that cannot be understood: {error.Message}", error);
        }
    }

    private static ResiliencePipelineBuilder Writing(ResiliencePipelineBuilder builder, RemoteLimits limits) => builder
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            // Two requests that failed in all their tries: whoever comes next does not wait for as much again.
            MinimumThroughput = 2,
            FailureRatio = 0.5,
            BreakDuration = limits.Pause,
            ShouldHandle = outcome =>
                ValueTask.FromResult(IsPassing(outcome.Outcome.Exception)
                || outcome.Outcome.Exception is TimeoutException),
        })
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = limits.Retries,
            Delay = limits.FirstDelay,
            MaxDelay = limits.LongestDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            // A try that ran out of time has waited long already.
            ShouldHandle = outcome => ValueTask.FromResult(
                IsPassing(outcome.Outcome.Exception)
                    && (outcome.Outcome.Exception is not TimeoutRejectedException || outcome.AttemptNumber == 0)),
            DelayGenerator = outcome => ValueTask.FromResult(
                outcome.Outcome.Exception is RemoteException { RetryAfter: { } asked }
                    ? TimeSpan.FromTicks(Math.Min(asked.Ticks, limits.LongestDelay.Ticks)) : (TimeSpan?)null),
        });

    private static bool IsPassing(Exception? error) =>
        error is TimeoutRejectedException or RemoteException { Fault: RemoteFault.Unavailable };

    private static string Cause(Exception? error) => error is RemoteException known ? $" ({known.Message})" : "";
}
