using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Utilities;
using Org.BouncyCastle.OpenSsl;
using PemText = Org.BouncyCastle.Utilities.IO.Pem.PemReader;

namespace Hormesis.Engine.Signing;

/// <summary>Keys in texts with <c>-----BEGIN</c>: private ones of ssh-keygen, and all of openssl.</summary>
internal static class PemKey
{
    private const string SshType = "OPENSSH PRIVATE KEY";
    private static readonly byte[] SshPlain = [.. "openssh-key-v1\0"u8, .. SshFields.Join("none"u8.ToArray())];

    /// <summary>Whether the text is of a private key that has a passphrase.</summary>
    public static bool IsEncrypted(string text) => text.Contains("ENCRYPTED", StringComparison.Ordinal)
        || (SshContent(text) is { } content && !content.AsSpan().StartsWith(SshPlain));

    /// <returns>Null if there is no key that can be read without a passphrase.</returns>
    public static AsymmetricKeyParameter? Parse(string text) => Read(() => SshContent(text) is { } content
        ? OpenSshPrivateKeyUtilities.ParsePrivateKeyBlob(content)
        : First(text));

    /// <summary>Computes the public key of a private one.</summary>
    /// <returns>Null if keys of this kind are not allowed.</returns>
    public static PublicKey? PublicOf(AsymmetricKeyParameter key) => key switch
    {
        Ed25519PrivateKeyParameters edwards => PublicKey.Of(edwards.GeneratePublicKey()),
        ECPrivateKeyParameters { PublicKeyParamSet: { } curve } elliptic => PublicKey.Of(
            new ECPublicKeyParameters(elliptic.AlgorithmName, elliptic.Parameters.G.Multiply(elliptic.D), curve)),
        _ => null,
    };

    private static byte[]? SshContent(string text) => !text.Contains(SshType, StringComparison.Ordinal) ? null
        : Read(() =>
        {
            using var reader = new PemText(new StringReader(text));
            return reader.ReadPemObject() is { Type: SshType } read ? read.Content : null;
        });

    /// <summary>Returns the first key; skips the parameters that openssl may write before it.</summary>
    private static AsymmetricKeyParameter? First(string text)
    {
        using var reader = new PemReader(new StringReader(text));
        return Objects(reader).Select(KeyOf).FirstOrDefault(key => key is not null);
    }

    private static IEnumerable<object> Objects(PemReader reader)
    {
        while (reader.ReadObject() is { } read)
            yield return read;
    }

    private static AsymmetricKeyParameter? KeyOf(object read) => read switch
    {
        AsymmetricCipherKeyPair pair => pair.Private,
        AsymmetricKeyParameter key => key,
        _ => null,
    };

    private static T? Read<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null; // The library has no exception of its own for malformed keys.
        }
    }
}
