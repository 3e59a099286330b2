using System.Security.Cryptography;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Signing;

/// <summary>A detached signature of a file, as <c>ssh-keygen -Y sign -n file</c> writes it (OpenSSH,
/// PROTOCOL.sshsig).</summary>
/// <param name="Key">Public key, as the file states it.</param>
/// <param name="Algorithm">Name of the algorithm, as the file states it.</param>
/// <param name="Bytes">Signature in OpenSSH's form.</param>
internal sealed record SshSignature(byte[] Key, byte[] Algorithm, byte[] Bytes)
{
    private const string End = "-----END SSH SIGNATURE-----";
    private const int LineLength = 70;

    private static readonly byte[] Space = "file"u8.ToArray();
    private static readonly byte[] Hash = "sha512"u8.ToArray();
    private static readonly byte[] Start = [.. "SSHSIG"u8, 0, 0, 0, 1];

    public static SshSignature Of(SigningKey key, byte[] message)
    {
        var algorithm = key.Public.Algorithm;
        return new(key.Public.Bytes, algorithm.SshName, algorithm.ToSsh(key.Sign(Signed(message))));
    }

    /// <returns>Null if the text is not such a signature.</returns>
    public static SshSignature? Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim();
        if (!lines.StartsWith(SignatureFiles.SshBegin + "\n", StringComparison.Ordinal)
            || !lines.EndsWith("\n" + End, StringComparison.Ordinal))
            return null;

        var bytes = new byte[lines.Length];
        return Convert.TryFromBase64String(lines[SignatureFiles.SshBegin.Length..^End.Length], bytes, out var length)
            && bytes.AsSpan(0, length) is var content && content.StartsWith(Start)
            && SshFields.Split(content[Start.Length..], 5) is [var key, var space, [], var hash, var signature]
            && space.SequenceEqual(Space) && hash.SequenceEqual(Hash)
            && SshFields.Split(signature, 2) is [var algorithm, var signed]
                ? new(key, algorithm, signed) : null;
    }

    /// <summary>Whether this is the key's signature of the message.</summary>
    public bool IsOf(PublicKey key, byte[] message) => Key.SequenceEqual(key.Bytes)
        && Algorithm.SequenceEqual(key.Algorithm.SshName)
        && key.Algorithm.OfSsh(Bytes) is { } signature && key.IsSignature(Signed(message), signature);

    public string ToText()
    {
        var base64 = Convert.ToBase64String(
            [.. Start, .. SshFields.Join(Key, Space, [], Hash, SshFields.Join(Algorithm, Bytes))]);
        var lines = base64.Chunk(LineLength).Select(line => new string(line));
        return $"{SignatureFiles.SshBegin}\n{string.Join('\n', lines)}\n{End}\n";
    }

    private static byte[] Signed(byte[] message) =>
        [.. "SSHSIG"u8, .. SshFields.Join(Space, [], Hash, SHA512.HashData(message))];
}
