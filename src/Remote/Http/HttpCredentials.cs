using System.Net.Http.Headers;
using System.Text;
using Hormesis.Remote.Protocols;

namespace Hormesis.Remote.Http;

/// <summary>
/// Credentials for a server: a token of the environment, otherwise a user of netrc. Each belongs to a host; if a file
/// names the store, the token is sent only if its host is configured.
/// </summary>
internal static class HttpCredentials
{
    public const string TokenVariable = "HORMESIS_STORE_TOKEN";

    /// <summary>Variable with the token's HOST or HOST:PORT. If it is not set, the token belongs to the store of the
    /// command line.</summary>
    public const string HostVariable = "HORMESIS_STORE_TOKEN_HOST";

    private const string NetrcVariable = "NETRC";

    /// <summary>Returns the credentials; null over HTTP to another machine, because others on the network could read
    /// them.</summary>
    /// <param name="isOfFile">Whether a file named the server.</param>
    /// <param name="environment">Returns the value of a variable; null if it is not set.</param>
    /// <exception cref="HormesisException">The token contains characters that a header cannot, or it would be sent over
    /// an unsafe connection.</exception>
    public static AuthenticationHeaderValue? Of(Uri server, bool isOfFile, Func<string, string?> environment)
    {
        var token = IsMeant(server, isOfFile, environment) ? Token(environment) : "";
        if (!SafeWay.LeadsTo(server))
            return token.Length == 0 ? null
                : throw SafeWay.Refusal(server, $"the token in {TokenVariable}", $"unset {TokenVariable}");
        if (token.Length > 0)
            return new("Bearer", token);
        if (NetrcText(environment) is not { } text
            || Netrc.Find(text, server.Host, hasDefault: !isOfFile) is not { } entry)
            return null;

        return new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{entry.Login}:{entry.Password}")));
    }

    private static bool IsMeant(Uri server, bool isOfFile, Func<string, string?> environment)
    {
        var host = environment(HostVariable)?.Trim() ?? "";
        if (host.Length == 0)
            return !isOfFile;
        if (!Uri.TryCreate($"token://{host}", UriKind.Absolute, out var meant) || meant.UserInfo.Length > 0
            || meant.PathAndQuery.Trim('/').Length > 0 || meant.Host.Length == 0)
            throw new HormesisException($"{HostVariable}: `{host}` is not a host. Allowed: HOST or HOST:PORT, such " +
                "as lab.example or lab.example:8443. Nothing was sent.");

        return string.Equals(meant.IdnHost, server.IdnHost, StringComparison.OrdinalIgnoreCase)
            && (meant.Port < 0 || meant.Port == server.Port);
    }

    private static string Token(Func<string, string?> environment)
    {
        var token = environment(TokenVariable)?.Trim() ?? "";
        var odd = token.AsSpan().IndexOfAnyExceptInRange('!', '~');
        return odd < 0 ? token : throw new HormesisException(
            $"{TokenVariable}: its character {odd + 1} of {token.Length} is a space, a newline or not ASCII, which " +
                "a token cannot contain. Nothing was sent. Set it to the token alone.");
    }

    private static string? NetrcText(Func<string, string?> environment)
    {
        var path = environment(NetrcVariable)
            ?? (environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".netrc") : null);
        try
        {
            return path is null ? null : File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // The server decides about a request without credentials.
        }
    }
}
