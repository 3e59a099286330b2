using System.Text.RegularExpressions;

namespace Hormesis.Engine.Signing;

/// <summary>Reads the keys whose signatures are accepted: a <c>.pub</c> file or <c>allowed_signers</c> of OpenSSH, or a
/// public key as PEM.</summary>
internal static partial class SignerFile
{
    private const string Allowed = "Give a .pub file of ssh-keygen, an allowed_signers file, or a public key as PEM " +
        $"(openssl pkey -pubout). Allowed are {KeyAlgorithm.Allowed}.";

    /// <exception cref="HormesisException">The file cannot be read or holds no key that can be used; the message lists
    /// why.</exception>
    public static IReadOnlyList<Signer> Read(string path)
    {
        var text = KeyFile.Read(path);
        if (text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            throw new HormesisException($"{path}: it holds a private key. Give the public one to check a signature: " +
                $"ssh-keygen -y -f '{path}' > FILE.pub");
        if (text.Contains("-----BEGIN", StringComparison.Ordinal))
            return PemKey.Parse(text) is { IsPrivate: false } key && PublicKey.Of(key) is { } published
                ? [new("", published)]
                : throw new HormesisException($"{path}: it holds no public key that can be used. {Allowed}");

        var problems = new List<string>();
        Signer[] signers = [.. Lines(text).Select(line => Parse(line.Text, $"{path}({line.Number})", problems))
            .OfType<Signer>()];
        return signers.Length > 0 ? signers
            : throw new HormesisException(string.Join('\n',
                [.. problems.Take(Listing.Most), $"{path}: it holds no public key that can be used. {Allowed}"]));
    }

    private static IEnumerable<(string Text, int Number)> Lines(string text) => text.Split('\n')
        .Select((line, index) => (Text: line.Trim(), Number: index + 1))
        .Where(line => line.Text.Length > 0 && line.Text[0] != '#');

    /// <summary>Parses <c>KIND BASE64 [COMMENT]</c> or <c>PRINCIPALS [OPTIONS] KIND BASE64 [COMMENT]</c>.</summary>
    private static Signer? Parse(string line, string where, List<string> problems)
    {
        string[] words = [.. Word().Matches(line).Select(match => match.Value)];
        var kind = Array.FindIndex(words, 0, Math.Min(words.Length, 3), word => Kind().IsMatch(word));
        var problem = kind < 0 || kind + 1 >= words.Length ? "it has no public key of OpenSSH"
            : kind == 2 && !OnlyFiles().IsMatch(words[1])
                ? $"the option {VisibleText.OfValue(words[1])} is not known here; ssh-keygen -Y verify knows it"
            : Key(words[kind + 1]) is null
                ? $"a key of the kind {VisibleText.OfValue(words[kind])} cannot be used, or is damaged"
            : null;
        if (problem is null)
            return new(kind == 0 ? string.Join(' ', words[2..]) : words[0].Trim('"'), Key(words[kind + 1])!);

        problems.Add($"{where}: {problem}.");
        return null;
    }

    private static PublicKey? Key(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? PublicKey.OfBytes(bytes[..length]) : null;
    }

    [GeneratedRegex("""([^\s"]|"[^"]*")+""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A(sk-)?(ssh|ecdsa)-[a-z0-9@.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    /// <summary>The option that limits a key to purposes, with the purpose of signed files among them.</summary>
    [GeneratedRegex(@"\Anamespaces=""([^""!*?]+,)?file(,[^""!*?]+)?""\z", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyFiles();
}
