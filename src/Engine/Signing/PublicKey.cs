using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Utilities;

namespace Hormesis.Engine.Signing;

/// <summary>A key that verifies signatures.</summary>
internal sealed class PublicKey
{
    private readonly AsymmetricKeyParameter key;

    private PublicKey(AsymmetricKeyParameter key, KeyAlgorithm algorithm)
    {
        (this.key, Algorithm) = (key, algorithm);
        Bytes = OpenSshPublicKeyUtilities.EncodePublicKey(key);
        Fingerprint = FingerprintOf(Bytes);
    }

    public KeyAlgorithm Algorithm { get; }

    /// <summary>The key in OpenSSH's form; a <c>.pub</c> file has it in base64.</summary>
    public byte[] Bytes { get; }

    /// <summary>As <c>ssh-keygen -l</c> shows it: <c>SHA256:</c> and base64.</summary>
    public string Fingerprint { get; }

    /// <returns>Null if the key is of another kind than <see cref="KeyAlgorithm.Allowed"/>.</returns>
    public static PublicKey? Of(AsymmetricKeyParameter key) =>
        KeyAlgorithm.Of(key) is { } algorithm ? new(key, algorithm) : null;

    /// <returns>Null if the bytes are not a key of an allowed kind in OpenSSH's form.</returns>
    public static PublicKey? OfBytes(byte[] bytes)
    {
        try
        {
            return Of(OpenSshPublicKeyUtilities.ParsePublicKey(bytes)) is { } key && key.Bytes.SequenceEqual(bytes)
                ? key : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null; // The library has no exception of its own for malformed keys.
        }
    }

    public static string FingerprintOf(byte[] bytes) =>
        $"SHA256:{Convert.ToBase64String(SHA256.HashData(bytes)).TrimEnd('=')}";

    /// <inheritdoc cref="KeyAlgorithm.IsSignature"/>
    public bool IsSignature(byte[] message, byte[] signature) => Algorithm.IsSignature(key, message, signature);
}
