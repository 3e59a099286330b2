using System.Globalization;
using Hormesis.Engine.Sharing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Hormesis.Remote;

/// <summary>Rules for retrying requests.</summary>
internal static class Resilience
{
    /// <summary>Pipeline for short requests; each try has a time limit.</summary>
    public static ResiliencePipeline Reading(RemoteLimits limits) =>
        Writing(new ResiliencePipelineBuilder(), limits).AddTimeout(limits.NoProgress).Build();

    /// <summary>Pipeline for requests that limit their time themselves.</summary>
    public static ResiliencePipeline Writing(RemoteLimits limits) => Writing(new(), limits).Build();

    /// <summary>Runs a request and converts every failure of the server to a <see cref="RemoteException"/>.</summary>
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
                $"failed repeatedly{Cause(error.InnerException)} and is not asked again for a while", error);
        }
    }

    public static RemoteException Stalled(RemoteLimits limits, Exception cause) => new(
        RemoteFault.Unavailable,
            string.Create(CultureInfo.InvariantCulture,
            $"made no progress for {limits.NoProgress.TotalSeconds:0.#} seconds"), cause);

    /// <summary>Error of a content that exceeded its time limit; it counts as a request that failed in all its
    /// tries.</summary>
    public static TimeoutException TooSlow(RemoteLimits limits, Exception cause) =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"is too slow: it transfers less than {limits.Rate / 1024.0:0.#} KiB per second"), cause);

    /// <summary>Calls a protocol and converts unexpected exceptions to a <see cref="RemoteException"/>.</summary>
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
            // After two requests that failed in all their tries, further requests fail at once instead of waiting.
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
            // A try that timed out is not repeated, because it has already taken long.
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
