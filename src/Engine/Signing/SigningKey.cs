using Org.BouncyCastle.Crypto;

namespace Hormesis.Engine.Signing;

/// <summary>A private key. It leaves this class only as signatures and as its public key.</summary>
internal sealed class SigningKey
{
    private const string Make = "Make one: ssh-keygen -t ed25519 -N '' -f FILE";

    private readonly AsymmetricKeyParameter key;

    private SigningKey(AsymmetricKeyParameter key, PublicKey published) => (this.key, Public) = (key, published);

    public PublicKey Public { get; }

    /// <summary>Reads a key without a passphrase: of ssh-keygen, or PEM (SEC 1, PKCS #8).</summary>
    /// <param name="statement">Path of the file that will be signed, for messages.</param>
    /// <exception cref="HormesisException">The file cannot be read, or holds no private key of an allowed kind; the
    /// message says what to do.</exception>
    public static SigningKey Read(string path, string statement)
    {
        var text = KeyFile.Read(path);
        if (PemKey.IsEncrypted(text))
            throw new HormesisException(
                $"""
                {path}: the key has a passphrase, and Sign asks for none.
                Sign with ssh-keygen, which asks; Verify --signer=FILE accepts it:
                  ssh-keygen -Y sign -n file -f '{path}' '{statement}'
                """);
        if (PemKey.Parse(text) is not { IsPrivate: true } key)
            throw new HormesisException($"{path}: it holds no private key that can be read. {Make}");

        return PemKey.PublicOf(key) is { } published ? new(key, published)
            : throw new HormesisException(
                $"{path}: a key of this kind cannot sign; allowed are {KeyAlgorithm.Allowed}. {Make}");
    }

    /// <inheritdoc cref="KeyAlgorithm.Sign"/>
    public byte[] Sign(byte[] message) => Public.Algorithm.Sign(key, message);
}
