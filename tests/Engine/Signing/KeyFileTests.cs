namespace Hormesis.Engine.Tests.Signing;

/// <summary>Files given with --key and --signer, right and wrong.</summary>
public sealed class KeyFileTests : IDisposable
{
    private readonly SignedStudy study = new();

    public void Dispose() => study.Dispose();

    [Fact]
    public void A_public_key_does_not_sign() => Assert.Equal(
        $"{study.Signer}: it holds no private key that can be read. Make one: ssh-keygen -t ed25519 -N '' -f FILE",
        SignFailure(study.Signer));

    [Fact]
    public void A_damaged_key_is_refused_without_a_part_of_it()
    {
        var lines = SampleKey.Private.Split('\n');
        for (var i = 1; i < 6; i++)
        {
            string[] damaged = [.. lines];
            damaged[i] = damaged[i].Remove(5, 1);
            var failure = SignFailure(study.Write("damaged", string.Join('\n', damaged)));

            Assert.All(lines[1..6], line => Assert.DoesNotContain(line[10..40], failure, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.Equal(
        "/nowhere/key: there is no such file, or it is not a regular file.", SignFailure("/nowhere/key"));

    [Fact]
    public void A_folder_is_no_key() => Assert.Equal(
        $"{study.Keys}: there is no such file, or it is not a regular file.", CheckFailure(study.Keys));

    [Fact]
    public void A_file_that_is_too_large_for_keys_is_not_read()
    {
        var large = study.Write("large", "");
        using (var file = File.OpenWrite(large))
            file.SetLength(1_000_001);

        Assert.Equal($"{large}: it has 1000001 bytes; files of keys have at most 1000000.", CheckFailure(large));
    }

    [Fact]
    public void A_private_key_is_not_taken_where_the_public_one_belongs() => Assert.Equal(
        $"{study.Key}: it holds a private key. Give the public one to check a signature: " +
            $"ssh-keygen -y -f '{study.Key}' > FILE.pub",
        CheckFailure(study.Key));

    [Theory]
    [InlineData("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAQ== me",
        "(1): a key of the kind ssh-rsa cannot be used, or is damaged.")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== me",
        "(1): a key of the kind ssh-ed25519 cannot be used, or is damaged.")]
    [InlineData("\nhello", "(2): it has no public key of OpenSSH.")]
    [InlineData("me cert-authority ssh-ed25519 AAAA",
        "(1): the option cert-authority is not known here; ssh-keygen -Y verify knows it.")]
    [InlineData("me namespaces=\"git\" ssh-ed25519 AAAA",
        "(1): the option namespaces=\"git\" is not known here; ssh-keygen -Y verify knows it.")]
    [InlineData("me ssh-ed25519", "(1): it has no public key of OpenSSH.")]
    public void A_line_without_a_key_that_can_be_used_is_named(string text, string problem)
    {
        var file = study.Write("signers", text);

        Assert.StartsWith(file + problem, CheckFailure(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_anything_else_says_what_can_be_given()
    {
        var file = study.Write("signers", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        Assert.Equal($"{file}: it holds no public key that can be used. Give a .pub file of ssh-keygen, an " +
            "allowed_signers file, or a public key as PEM (openssl pkey -pubout). Allowed are ed25519, and ECDSA on " +
            "P-256, P-384 or P-521.", CheckFailure(file));
    }

    private string SignFailure(string key) => Assert.Throws<HormesisException>(() => study.Sign(key)).Message;

    private string CheckFailure(string signer) =>
        Assert.Throws<HormesisException>(() => study.Check(signer)).Message;
}
