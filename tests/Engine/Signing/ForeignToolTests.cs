using System.Text;
using System.Text.Json.Nodes;
using Hormesis.Engine.Signing;

namespace Hormesis.Engine.Tests.Signing;

/// <summary>ssh-keygen and openssl make the keys and check what was signed.</summary>
public sealed class ForeignToolTests : IDisposable
{
    private readonly SignedStudy study = new();

    /// <summary>Arguments of ssh-keygen, and the digest that openssl needs.</summary>
    public static TheoryData<string, string> SshKeys => new()
    {
        { "-t ed25519", "" },
        { "-t ecdsa -b 256", "sha256" },
        { "-t ecdsa -b 384", "sha384" },
        { "-t ecdsa -b 521", "sha512" },
        { "-t ecdsa -m PEM", "sha256" },
        { "-t ecdsa -m PKCS8", "sha256" },
    };

    /// <summary>Arguments of openssl that print a key, and the digest that it needs.</summary>
    public static TheoryData<string, string> PemKeys => new()
    {
        { "ecparam -name prime256v1 -genkey", "sha256" },
        { "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256", "sha256" },
        { "genpkey -algorithm ed25519", "" },
    };

    private string Envelope => study.Bench.Read(SignedStudy.Envelope);

    public void Dispose() => study.Dispose();

    [Fact]
    public void The_signature_is_byte_for_byte_that_of_ssh_keygen() => Assert.Equal(
        SampleKey.SignatureOfHello,
        SshSignature.Of(SigningKey.Read(study.Key, "statement"), "hello\n"u8.ToArray()).ToText());

    [Theory]
    [MemberData(nameof(SshKeys))]
    public void A_key_of_ssh_keygen_signs_and_both_programs_accept_it(string kind, string digest)
    {
        Tool.Need("ssh-keygen", "openssh-client");
        Tool.Need("openssl", "openssl");
        Tool.Succeed(study.Keys, null, "ssh-keygen", ["-q", .. kind.Split(' '), "-N", "", "-C", "me", "-f", "made"]);
        File.WriteAllText(Path.Combine(study.Keys, "allowed"),
            "me@example.org " + File.ReadAllText(Path.Combine(study.Keys, "made.pub")));

        Assert.Empty(study.Sign(Path.Combine(study.Keys, "made")).Faults);

        Assert.Contains("Good \"file\" signature for me@example.org", SshVerify(), StringComparison.Ordinal);
        study.Write("made.pem", digest.Length > 0
            ? Tool.Succeed(study.Keys, null, "ssh-keygen", "-e", "-m", "PKCS8", "-f", "made.pub") : EdwardsPem());
        OpensslVerify(digest);
        Assert.Empty(study.Check(Path.Combine(study.Keys, "allowed")).Faults);
    }

    [Theory]
    [MemberData(nameof(PemKeys))]
    public void A_key_of_openssl_signs_and_openssl_accepts_it(string command, string digest)
    {
        Tool.Need("openssl", "openssl");
        study.Write("made", Tool.Succeed(study.Keys, null, "openssl", command.Split(' ')));

        Assert.Empty(study.Sign(Path.Combine(study.Keys, "made")).Faults);

        Tool.Succeed(study.Keys, null, "openssl", "pkey", "-in", "made", "-pubout", "-out", "made.pem");
        OpensslVerify(digest);
        Assert.Empty(study.Check(Path.Combine(study.Keys, "made.pem")).Faults);
    }

    [Theory]
    [InlineData("-t ed25519")]
    [InlineData("-t ecdsa")]
    [InlineData("-t ecdsa -m PEM")]
    [InlineData("-t ecdsa -m PKCS8")]
    public void A_key_with_a_passphrase_signs_by_ssh_keygen(string kind)
    {
        Tool.Need("ssh-keygen", "openssh-client");
        Tool.Succeed(study.Keys, null, "ssh-keygen", ["-q", .. kind.Split(' '), "-N", "secret", "-f", "made"]);
        var key = Path.Combine(study.Keys, "made");

        var refused = Assert.Throws<HormesisException>(() => study.Sign(key)).Message;

        Assert.Equal($"{key}: the key has a passphrase, and Sign asks for none.\n" +
            "Sign with ssh-keygen, which asks; Verify --signer=FILE accepts it:\n" +
            $"  ssh-keygen -Y sign -n file -f '{key}' '{study.Statement}'", refused);
    }

    [Fact]
    public void A_signature_by_ssh_keygen_alone_is_accepted()
    {
        Tool.Need("ssh-keygen", "openssh-client");
        Tool.Succeed(study.Keys, null, "chmod", "600", study.Key);
        Tool.Succeed(study.Keys, null, "ssh-keygen", "-Y", "sign", "-n", "file", "-f", study.Key, study.Statement);

        Assert.Equal([$"The statement is signed by tester@example.org ({SampleKey.Fingerprint})."],
            study.Check().Lines);
        Assert.Empty(Hormesis.Engine.Verification.StudyVerifier.Verify(study.Bench.Artifacts, "study"));
    }

    [Theory]
    [InlineData("ssh-keygen", "-q -t rsa -b 2048 -N  -f made")]
    [InlineData("openssl", "ecparam -name secp256k1 -genkey -noout -out made")]
    [InlineData("openssl", "ecparam -name prime256v1 -param_enc explicit -genkey -noout -out made")]
    public void A_key_of_another_kind_is_refused(string program, string arguments)
    {
        Tool.Need(program, "openssl openssh-client");
        Tool.Succeed(study.Keys, null, program, arguments.Split(' '));
        var key = Path.Combine(study.Keys, "made");

        Assert.Equal($"{key}: a key of this kind cannot sign; allowed are ed25519, and ECDSA on P-256, P-384 or " +
            "P-521. Make one: ssh-keygen -t ed25519 -N '' -f FILE",
            Assert.Throws<HormesisException>(() => study.Sign(key)).Message);
    }

    /// <summary>The key of <c>made.pub</c> as openssl reads it (RFC 8410), which ssh-keygen cannot write.</summary>
    private string EdwardsPem()
    {
        var ssh = Convert.FromBase64String(File.ReadAllText(Path.Combine(study.Keys, "made.pub")).Split(' ')[1]);
        byte[] key = [.. Convert.FromHexString("302A300506032B6570032100"), .. ssh[^32..]];
        return $"-----BEGIN PUBLIC KEY-----\n{Convert.ToBase64String(key)}\n-----END PUBLIC KEY-----\n";
    }

    private string SshVerify() => Tool.Succeed(study.Keys, study.Statement, "ssh-keygen", "-Y", "verify",
        "-f", "allowed", "-I", "me@example.org", "-n", "file", "-s", study.Bench.Shown(SignedStudy.Ssh));

    /// <summary>Verifies the envelope's signature over DSSE's pre-authentication encoding, which is put together here
    /// by hand.</summary>
    private void OpensslVerify(string digest)
    {
        var envelope = JsonNode.Parse(Envelope)!;
        var payload = Convert.FromBase64String((string)envelope["payload"]!);
        File.WriteAllBytes(Path.Combine(study.Keys, "pae"),
            [.. Encoding.ASCII.GetBytes($"DSSEv1 28 application/vnd.in-toto+json {payload.Length} "), .. payload]);
        File.WriteAllBytes(Path.Combine(study.Keys, "sig"),
            Convert.FromBase64String((string)envelope["signatures"]![0]!["sig"]!));

        var said = digest.Length == 0
            ? Tool.Succeed(study.Keys, null, "openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "made.pem", "-rawin",
                "-in", "pae", "-sigfile", "sig")
            : Tool.Succeed(study.Keys, null, "openssl", "dgst", $"-{digest}", "-verify", "made.pem",
                "-signature", "sig", "pae");
        Assert.Contains("Verif", said, StringComparison.Ordinal);
    }
}
