using System.Net;

namespace Hormesis.Remote.Protocols;

/// <summary>Servers to which a secret may be sent: this machine, and others over HTTPS only.</summary>
internal static class SafeWay
{
    public static bool LeadsTo(Uri server) => server.Scheme == Uri.UriSchemeHttps || IsThisMachine(server);

    /// <summary>Whether a server is this machine. Its requests must bypass proxies, because a proxy would see a token
    /// in clear text.</summary>
    public static bool IsThisMachine(Uri server) =>
        server.DnsSafeHost == "localhost"
            || (IPAddress.TryParse(server.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    /// <param name="secret">The secret, as the object of "could read".</param>
    /// <param name="without">Action if no secret is needed, as an imperative.</param>
    public static HormesisException Refusal(Uri server, string secret, string without) => new(
        $"{server.GetLeftPart(UriPartial.Authority)}: over http, others on the network could read {secret}. Nothing " +
            $"was sent. Use https, or {without} if the store needs none.");
}
