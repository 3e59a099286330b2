using System.Net;

namespace Hormesis.Remote.Protocols;

/// <summary>Where a secret may go: to this machine, and by https to any other.</summary>
internal static class SafeWay
{
    public static bool LeadsTo(Uri server) => server.Scheme == Uri.UriSchemeHttps || IsThisMachine(server);

    /// <summary>What is sent to it passes no other machine, if no proxy is asked: a proxy would get a token in
    /// clear.</summary>
    public static bool IsThisMachine(Uri server) =>
        server.DnsSafeHost == "localhost"
            || (IPAddress.TryParse(server.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    /// <param name="secret">Its name, and what to do where none is needed: clauses.</param>
    public static HormesisException Refusal(Uri server, string secret, string without) => new(
        $"{server.GetLeftPart(UriPartial.Authority)}: over http anyone on the way could read {secret}. Nothing " +
            $"was sent. Use https, or {without} if the store needs none.");
}
