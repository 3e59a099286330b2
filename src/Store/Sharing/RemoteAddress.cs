namespace Hormesis.Store.Sharing;

/// <summary>Where a shared store is. It holds no secret, so it may be shown and written down.</summary>
/// <param name="Text">As a person writes it, without a slash at its end; of a folder its full path.</param>
public sealed record RemoteAddress(RemoteKind Kind, string Text)
{
    private const string Allowed =
        "Allowed: http://HOST/PATH, https://HOST/PATH, s3://BUCKET/PREFIX, file:///FOLDER or a folder's path.";

    private const int LongestBucket = 255;

    /// <summary>Whether a file named it, rather than a person on the command line: then it gets no secret that is not
    /// meant for its host.</summary>
    public bool IsOfFile { get; init; }

    /// <param name="text">A URL, or a folder's path.</param>
    /// <param name="folder">Relative paths begin there.</param>
    /// <exception cref="HormesisException">It is no address, or holds what may be a secret; the message does not repeat
    /// that.</exception>
    public static RemoteAddress Parse(string text, string folder)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return string.IsNullOrWhiteSpace(text) ? throw new HormesisException($"it is empty. {Allowed}")
                : OfFolder(Path.Combine(folder, text));

        var authority = text[(scheme + 3)..];
        RefuseSecrets(authority);
        return text[..scheme].ToLowerInvariant() switch
        {
            "http" or "https" when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Host.Length > 0 =>
                new(RemoteKind.Http, url.AbsoluteUri.TrimEnd('/')),
            "s3" when IsBucket(authority.Split('/')[0]) => new(RemoteKind.S3, $"s3://{authority.TrimEnd('/')}"),
            "file" when authority.StartsWith('/') => OfFolder(Uri.UnescapeDataString(authority)),
            _ => throw new HormesisException($"`{text}` is no address of a shared store. {Allowed}"),
        };
    }

    private static RemoteAddress OfFolder(string path) =>
        new(RemoteKind.Folder, Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <summary>Buckets are parts of host names.</summary>
    private static bool IsBucket(string name) =>
        name is { Length: > 0 and <= LongestBucket }
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    private static void RefuseSecrets(string authority)
    {
        if (authority.Split('/')[0].Contains('@', StringComparison.Ordinal))
            throw new HormesisException(
                "it holds a user name or a password, which command lines, files and logs would show to others. " +
                    "Write the address without it, and the secret into "
                + "~/.netrc (machine HOST login USER password SECRET) or, if it is a token, into the environment " +
                    "variable HORMESIS_STORE_TOKEN.");
        if (authority.AsSpan().ContainsAny('?', '#'))
            throw new HormesisException(
                "it holds a query (what follows ? or #), which may be a secret. Write the address without it; " +
                    "tokens go into the environment variable HORMESIS_STORE_TOKEN.");
    }
}
