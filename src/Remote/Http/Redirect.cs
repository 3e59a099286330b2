using System.Globalization;
using System.Net;
using Hormesis.Engine.Sharing;
using Hormesis.Remote.Protocols;

namespace Hormesis.Remote.Http;

/// <summary>Redirects of a server. They are followed within the same host, over HTTPS, or over HTTP on this machine
/// only.</summary>
internal static class Redirect
{
    public static bool Is(HttpResponseMessage answer) => answer.StatusCode
        is HttpStatusCode.MovedPermanently or HttpStatusCode.Redirect or HttpStatusCode.RedirectMethod
            or HttpStatusCode.RedirectKeepVerb or HttpStatusCode.PermanentRedirect;

    /// <exception cref="RemoteException">The redirect is invalid or must not be followed.</exception>
    public static Uri Target(HttpResponseMessage answer, Uri asked) =>
        answer.Headers.Location is { } place && Uri.TryCreate(asked, place, out var target) && IsFollowed(target, asked)
            ? target
            : throw new RemoteException(
                RemoteFault.Refused,
                string.Create(CultureInfo.InvariantCulture,
                    $"answers with {(int)answer.StatusCode} and redirects to an address that is not followed: only " +
                    $"https addresses of the same host are (http on this machine only)"));

    private static bool IsFollowed(Uri target, Uri asked) =>
        target.Scheme is "https" or "http"
        && SafeWay.LeadsTo(target)
        && target.UserInfo.Length == 0
        && string.Equals(target.IdnHost, asked.IdnHost, StringComparison.OrdinalIgnoreCase);
}
