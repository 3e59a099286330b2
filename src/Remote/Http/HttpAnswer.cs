using System.Globalization;
using System.Net;
using Hormesis.Engine.Sharing;

namespace Hormesis.Remote.Http;

/// <summary>Interprets a server's status.</summary>
internal static class HttpAnswer
{
    public static bool IsAbsent(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <returns>The answer if it is a success.</returns>
    /// <exception cref="RemoteException">The answer is a failure.</exception>
    public static HttpResponseMessage Checked(HttpResponseMessage answer) => answer.IsSuccessStatusCode
        ? answer
        : throw Failure(answer.StatusCode, answer.RequestMessage?.Method.Method ?? "", answer.ReasonPhrase,
            answer.Headers.RetryAfter?.Delta);

    /// <param name="method">Method of the request.</param>
    public static RemoteException Failure(HttpStatusCode status, string method, string? reason, TimeSpan? retryAfter)
    {
        var answered = string.Create(CultureInfo.InvariantCulture, $"answers {method} with {(int)status} {reason}")
            .TrimEnd();
        return status switch
        {
            HttpStatusCode.InsufficientStorage => new(RemoteFault.Full, $"{answered}: it has no space left"),
            HttpStatusCode.RequestEntityTooLarge =>
                new(RemoteFault.TooLarge, $"{answered}: it accepts only smaller files (nginx: client_max_body_size)"),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(
                RemoteFault.Refused,
                    $"{answered}: it refuses this user (set HORMESIS_STORE_TOKEN, or a user in ~/.netrc; they are " +
                    "sent over https only; if a file names the store, set HORMESIS_STORE_TOKEN_HOST to the token's " +
                    "host too)"),
            HttpStatusCode.RequestedRangeNotSatisfiable =>
                new(RemoteFault.Untrue, $"{answered}: its content is shorter than the part received before"),
            HttpStatusCode.Conflict =>
                new(RemoteFault.Refused, $"{answered}: it does not make folders (nginx: create_full_put_path on)"),
            HttpStatusCode.BadRequest =>
                new(RemoteFault.Refused,
                $"{answered}: it accepts only other records (bazel-remote: --disable_http_ac_validation)"),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                new(RemoteFault.Unavailable, answered) { RetryAfter = retryAfter },
            _ => new(RemoteFault.Refused, answered),
        };
    }
}
