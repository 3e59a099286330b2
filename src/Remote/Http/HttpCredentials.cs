using System.Net.Http.Headers;
using System.Text;
using Hormesis.Pipeline;

namespace Hormesis.Remote.Http;

/// <summary>Who a server is told this is: a token of the environment, else a user of netrc.</summary>
internal static class HttpCredentials
{
    public const string TokenVariable = "HORMESIS_STORE_TOKEN";

    private const string NetrcVariable = "NETRC";

    /// <summary>None over http to another machine, where anyone on the way could read them.</summary>
    /// <param name="environment">Value of a variable; null where it is not set.</param>
    /// <exception cref="HormesisException">There is a token, and no safe way for it.</exception>
    public static AuthenticationHeaderValue? Of(Uri server, Func<string, string?> environment)
    {
        var token = environment(TokenVariable)?.Trim() ?? "";
        if (!SafeWay.LeadsTo(server))
            return token.Length == 0 ? null : throw SafeWay.Refusal(server, $"the token in {TokenVariable}", $"unset {TokenVariable}");
        if (token.Length > 0)
            return new("Bearer", token);
        if (NetrcText(environment) is not { } text || Netrc.Find(text, server.Host) is not { } entry)
            return null;

        return new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{entry.Login}:{entry.Password}")));
    }

    private static string? NetrcText(Func<string, string?> environment)
    {
        var path = environment(NetrcVariable) ?? (environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".netrc") : null);
        try
        {
            return path is null ? null : File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // The server says what it thinks of a request without a user.
        }
    }
}
