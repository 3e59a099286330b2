using System.Formats.Asn1;
using System.Text;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Hormesis.Engine.Signing;

/// <summary>
/// Signature algorithm of a key. The key alone decides it: a name that a signature states is compared, never followed.
/// </summary>
internal sealed class KeyAlgorithm
{
    /// <summary>The algorithms, for messages.</summary>
    public const string Allowed = "ed25519, and ECDSA on P-256, P-384 or P-521";

    private readonly Func<ISigner> open;
    private readonly bool isEcdsa;

    private KeyAlgorithm(string sshName, Func<ISigner> open, bool isEcdsa)
    {
        (this.open, this.isEcdsa) = (open, isEcdsa);
        SshName = Encoding.ASCII.GetBytes(sshName);
    }

    /// <summary>Name of the algorithm in OpenSSH's files.</summary>
    public byte[] SshName { get; }

    /// <returns>Null if keys of this kind are not allowed, or the curve is not one of the named ones.</returns>
    public static KeyAlgorithm? Of(AsymmetricKeyParameter key) => key switch
    {
        Ed25519PrivateKeyParameters or Ed25519PublicKeyParameters =>
            new("ssh-ed25519", static () => new Ed25519Signer(), isEcdsa: false),
        ECKeyParameters { PublicKeyParamSet.Id: var curve } => curve switch
        {
            "1.2.840.10045.3.1.7" => Ecdsa("256", static () => new Sha256Digest()),
            "1.3.132.0.34" => Ecdsa("384", static () => new Sha384Digest()),
            "1.3.132.0.35" => Ecdsa("521", static () => new Sha512Digest()),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Signs as openssl does: 64 bytes for ed25519, DER for ECDSA. Equal messages have equal
    /// signatures.</summary>
    public byte[] Sign(AsymmetricKeyParameter key, byte[] message)
    {
        var signer = open();
        signer.Init(forSigning: true, key);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }

    /// <param name="signature">In the form of <see cref="Sign"/>.</param>
    public bool IsSignature(AsymmetricKeyParameter key, byte[] message, byte[] signature)
    {
        var signer = open();
        signer.Init(forSigning: false, key);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.VerifySignature(signature);
    }

    /// <summary>Converts a signature to OpenSSH's form: the two integers of ECDSA become fields.</summary>
    public byte[] ToSsh(byte[] signature)
    {
        if (!isEcdsa)
            return signature;

        var integers = new AsnReader(signature, AsnEncodingRules.DER).ReadSequence();
        return SshFields.Join(integers.ReadIntegerBytes().ToArray(), integers.ReadIntegerBytes().ToArray());
    }

    /// <summary>Reverses <see cref="ToSsh"/>; returns null if the bytes are not such a signature.</summary>
    public byte[]? OfSsh(byte[] signature)
    {
        if (!isEcdsa)
            return signature;
        if (SshFields.Split(signature, 2) is not { } integers)
            return null;

        try
        {
            var writer = new AsnWriter(AsnEncodingRules.DER);
            using (writer.PushSequence())
            {
                writer.WriteInteger(integers[0]);
                writer.WriteInteger(integers[1]);
            }

            return writer.Encode();
        }
        catch (ArgumentException)
        {
            return null; // An integer is empty or has needless zeros.
        }
    }

    private static KeyAlgorithm Ecdsa(string bits, Func<IDigest> digest) => new(
        $"ecdsa-sha2-nistp{bits}",
        () => new DsaDigestSigner(new ECDsaSigner(new HMacDsaKCalculator(digest())), digest()),
        isEcdsa: true);
}
