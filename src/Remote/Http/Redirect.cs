using System.Globalization;
using System.Net;
using Hormesis.Engine.Sharing;
using Hormesis.Remote.Protocols;

namespace Hormesis.Remote.Http;

/// <summary>Where a server says that a content lies instead: it is followed within the same host, by https, and by http
/// on this machine.</summary>
internal static class Redirect
{
    public static bool Is(HttpResponseMessage answer) => answer.StatusCode
        is HttpStatusCode.MovedPermanently or HttpStatusCode.Redirect or HttpStatusCode.RedirectMethod
            or HttpStatusCode.RedirectKeepVerb or HttpStatusCode.PermanentRedirect;

    /// <exception cref="RemoteException">It leads elsewhere, or nowhere.</exception>
    public static Uri Target(HttpResponseMessage answer, Uri asked) =>
        answer.Headers.Location is { } place && Uri.TryCreate(asked, place, out var target) && IsFollowed(target, asked)
            ? target
            : throw new RemoteException(
                RemoteFault.Refused,
                string.Create(CultureInfo.InvariantCulture,
                    $"answers with {(int)answer.StatusCode} and leads to a place that is not followed: only one " +
                    $"of the same host is, by https (by http on this machine alone)"));

    private static bool IsFollowed(Uri target, Uri asked) =>
        target.Scheme is "https" or "http"
        && SafeWay.LeadsTo(target)
        && target.UserInfo.Length == 0
        && string.Equals(target.IdnHost, asked.IdnHost, StringComparison.OrdinalIgnoreCase);
}
