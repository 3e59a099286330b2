namespace Hormesis.Store.Sharing;

/// <summary>Address of a shared store. It contains no secret, so it may be shown and written to files.</summary>
/// <param name="Text">The address as a person writes it, without a slash at the end; for a folder its full
/// path.</param>
public sealed record RemoteAddress(RemoteKind Kind, string Text)
{
    private const string Allowed =
        "Allowed: http://HOST/PATH, https://HOST/PATH, s3://BUCKET/PREFIX, file:///FOLDER or a folder's path.";

    private const int LongestBucket = 255;

    /// <summary>
    /// True if a file, not the command line, named the address. Such an address receives no secret that is not meant
    /// for its host.
    /// </summary>
    public bool IsOfFile { get; init; }

    /// <param name="text">A URL or a folder's path.</param>
    /// <param name="folder">Base folder of relative paths.</param>
    /// <exception cref="HormesisException">The text is not an address, or contains what may be a secret; the message
    /// does not repeat the secret.</exception>
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
            _ => throw new HormesisException($"`{text}` is not an address of a shared store. {Allowed}"),
        };
    }

    private static RemoteAddress OfFolder(string path) =>
        new(RemoteKind.Folder, Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <summary>True if a name is a valid bucket name. Buckets become parts of host names.</summary>
    private static bool IsBucket(string name) =>
        name is { Length: > 0 and <= LongestBucket }
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    private static void RefuseSecrets(string authority)
    {
        if (authority.Split('/')[0].Contains('@', StringComparison.Ordinal))
            throw new HormesisException(
                "it contains a user name or a password, which command lines, files and logs would show to others. " +
                    "Write the address without it, and the secret into "
                + "~/.netrc (machine HOST login USER password SECRET) or, if it is a token, into the environment " +
                    "variable HORMESIS_STORE_TOKEN.");
        if (authority.AsSpan().ContainsAny('?', '#'))
            throw new HormesisException(
                "it contains a query (the part after ? or #), which may be a secret. Write the address without it; " +
                    "put a token into the environment variable HORMESIS_STORE_TOKEN.");
    }
}
