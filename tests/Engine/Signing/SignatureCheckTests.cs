using System.Text.Json.Nodes;

namespace Hormesis.Engine.Tests.Signing;

public sealed class SignatureCheckTests : IDisposable
{
    private const string OtherKey =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF9hQu80bx5mUxJLSmuoI/zj879iuT10HIMA9SGbpJAA other";

    private readonly SignedStudy study = new();

    public void Dispose() => study.Dispose();

    [Fact]
    public void The_owner_of_the_key_is_named()
    {
        var report = study.Signed().Check();

        Assert.Empty(report.Faults);
        Assert.Equal([$"The statement is signed by tester@example.org ({SampleKey.Fingerprint})."], report.Lines);
    }

    [Fact]
    public void Of_several_allowed_signers_the_one_who_signed_is_named()
    {
        var signers = study.Write("allowed_signers",
            $"# who may sign\nother@example.org {OtherKey}\n" +
                $"\"a lab\" namespaces=\"git,file\" {SampleKey.Public}\n");

        Assert.Equal([$"The statement is signed by a lab ({SampleKey.Fingerprint})."],
            study.Signed().Check(signers).Lines);
    }

    [Fact]
    public void Results_without_a_signature_are_not_signed() => Assert.Equal(
        $"{study.Bench.Study}: the results are not signed. Who made them signs them: ./cake.sh --target=Sign " +
            "--key=FILE",
        Assert.Single(study.Check().Faults));

    [Fact]
    public void A_signature_by_another_key_is_not_accepted()
    {
        var signer = study.Write("other.pub", OtherKey);

        var faults = study.Signed().Check(signer).Faults;

        Assert.All(faults, fault => Assert.Contains(
            $": it is signed by another key ({SampleKey.Fingerprint}); {signer} has other (SHA256:", fault,
            StringComparison.Ordinal));
        Assert.Equal([SignedStudy.Envelope, SignedStudy.Ssh], faults.Select(fault => fault.Split(':')[0]));
    }

    [Fact]
    public void A_statement_that_was_altered_after_it_was_signed_does_not_match()
    {
        study.Signed();
        study.Replace("provenance.intoto.json", File.ReadAllText(study.Statement) + " ");

        Assert.Equal(
            [
                $"{SignedStudy.Envelope}: tester@example.org ({SampleKey.Fingerprint}) signed a statement that is " +
                    "not of these results: settings, inputs, code or commit differ.",
                $"{SignedStudy.Ssh}: the signature does not match provenance.intoto.json; one of the two was altered.",
            ],
            study.Check().Faults);
    }

    [Fact]
    public void An_envelope_whose_statement_was_altered_does_not_match_its_signature()
    {
        study.Signed();
        var envelope = JsonNode.Parse(study.Bench.Read(SignedStudy.Envelope))!;
        envelope["payload"] = Convert.ToBase64String("{}"u8);
        study.Replace(SignedStudy.Envelope, envelope.ToJsonString());

        Assert.Equal([$"{SignedStudy.Envelope}: the signature does not match the statement in it; one of the two was " +
            "altered."], study.Check().Faults);
    }

    [Fact]
    public void A_signature_of_other_results_is_told_from_one_of_these()
    {
        study.Signed();
        var former = (study.Bench.Read(SignedStudy.Envelope), study.Bench.Read(SignedStudy.Ssh));
        study.Bench.Run(Fixtures.Instances.Chain("b"));
        (var envelope, var ssh) = former;
        study.Replace(SignedStudy.Envelope, envelope);
        study.Replace(SignedStudy.Ssh, ssh);

        Assert.Equal(
            $"{SignedStudy.Envelope}: tester@example.org ({SampleKey.Fingerprint}) signed a statement that is not of " +
                "these results: the SHA-256 of write/first/out.txt is ca978112ca1b… there and 3e23e8160039… here.",
            study.Check().Faults[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"payload":"e30=","payloadType":"text/plain","signatures":[{"keyid":"","sig":""}]}""")]
    [InlineData("""{"payload":"e30=","payloadType":"application/vnd.in-toto+json","signatures":[]}""")]
    [InlineData("""{"payload":"?","payloadType":"application/vnd.in-toto+json","signatures":[{"sig":""}]}""")]
    [InlineData("""{"payload":1,"payloadType":"application/vnd.in-toto+json","signatures":[{"sig":""}]}""")]
    public void What_is_no_envelope_is_said_to_be_none(string text)
    {
        study.Signed();
        study.Replace(SignedStudy.Envelope, text);

        Assert.Equal([$"{SignedStudy.Envelope}: it is not a DSSE envelope of an in-toto statement."],
            study.Check().Faults);
    }

    [Fact]
    public void A_link_in_the_place_of_a_signature_is_not_followed()
    {
        study.Signed();
        var moved = study.Write("moved", study.Bench.Read(SignedStudy.Envelope));
        File.Delete(study.Bench.Shown(SignedStudy.Envelope));
        File.CreateSymbolicLink(study.Bench.Shown(SignedStudy.Envelope), moved);

        Assert.Equal([$"{SignedStudy.Envelope}: it is not a regular file, cannot be read or is too large."],
            study.Check().Faults);
    }

    /// <summary>Each seventh byte is changed in turn.</summary>
    [Theory]
    [InlineData(SignedStudy.Envelope)]
    [InlineData(SignedStudy.Ssh)]
    public void A_changed_byte_is_never_accepted_as_another_statement(string name)
    {
        var text = study.Signed().Bench.Read(name);

        for (var i = 0; i < text.Length; i += 7)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            study.Replace(name, $"{text[..i]}{(text[i] == 'A' ? 'B' : 'A')}{text[(i + 1)..]}");
            var faults = study.Check().Faults;
            // The identifier of the key is a hint that nothing signs.
            Assert.True(faults.Length == 1 || IsKeyId(text, i), $"{i}: {text[i]}");
        }
    }

    private static bool IsKeyId(string text, int index) =>
        text.IndexOf("keyid", StringComparison.Ordinal) is var start and > 0 && index >= start
            && index < text.IndexOf("sig\"", StringComparison.Ordinal);
}
