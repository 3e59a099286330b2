namespace Hormesis.Engine.Tests.Signing;

/// <summary>A key that ssh-keygen made for these tests, and its signature of <c>hello</c> and a line feed.</summary>
internal static class SampleKey
{
    public const string Fingerprint = "SHA256:gXbU5YA8QTlCYIP+ahW0U18ocWk7QV4RnyiWIu82+Ic";

    public const string Public =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINfZ7K/0tDUB+a9UDyjyp635LcKawJfGGkyYRZJaH2bp" +
            " tester@example.org";

    public const string Private =
        """
        -----BEGIN OPENSSH PRIVATE KEY-----
        b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
        QyNTUxOQAAACDX2eyv9LQ1AfmvVA8o8qet+S3CmsCXxhpMmEWSWh9m6QAAAJhArEudQKxL
        nQAAAAtzc2gtZWQyNTUxOQAAACDX2eyv9LQ1AfmvVA8o8qet+S3CmsCXxhpMmEWSWh9m6Q
        AAAECKYsJgpfgaIFTQY4okKZQNYywU8F6bTUcc8u56R6lUMdfZ7K/0tDUB+a9UDyjyp635
        LcKawJfGGkyYRZJaH2bpAAAAEnRlc3RlckBleGFtcGxlLm9yZwECAw==
        -----END OPENSSH PRIVATE KEY-----

        """;

    /// <summary>Output of <c>ssh-keygen -Y sign -n file</c>.</summary>
    public const string SignatureOfHello =
        """
        -----BEGIN SSH SIGNATURE-----
        U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg19nsr/S0NQH5r1QPKPKnrfktwp
        rAl8YaTJhFklofZukAAAAEZmlsZQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUx
        OQAAAEAPiOAwZBXaqR1aM7QSHj2ZRGwqp6B+8Zi0ugwvrHKPlRMAvS6mbUVoZ/8WUDe5SH
        6LeJ0Gm8u9MMUTEQmrhjsL
        -----END SSH SIGNATURE-----

        """;
}
