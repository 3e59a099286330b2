using System.Text.Json.Nodes;
using Hormesis.Engine.Verification;
using Hormesis.Files;

namespace Hormesis.Engine.Tests.Signing;

public sealed class StudySignerTests : IDisposable
{
    private readonly SignedStudy study = new();

    public void Dispose() => study.Dispose();

    [Fact]
    public void A_signature_is_two_files_beside_the_statement_and_changes_nothing_else()
    {
        var before = FolderListing.Files(study.Bench.Study);

        var signed = study.Sign();

        Assert.Equal([$"{study.Statement} is signed by {SampleKey.Fingerprint}: provenance.dsse.json (DSSE), " +
            "provenance.intoto.json.sig (ssh-keygen)."], signed.Lines);
        Assert.Equal([SignedStudy.Envelope, SignedStudy.Ssh],
            FolderListing.Files(study.Bench.Study).Except(before));
        Assert.Empty(StudyVerifier.Verify(study.Bench.Artifacts, "study"));
    }

    [Fact]
    public void The_envelope_contains_the_statement_as_it_is()
    {
        var envelope = JsonNode.Parse(study.Signed().Bench.Read(SignedStudy.Envelope))!;

        Assert.Equal("application/vnd.in-toto+json", (string?)envelope["payloadType"]);
        Assert.Equal(File.ReadAllBytes(study.Statement), Convert.FromBase64String((string)envelope["payload"]!));
        Assert.Equal(SampleKey.Fingerprint, (string?)Assert.Single(envelope["signatures"]!.AsArray())!["keyid"]);
    }

    [Fact]
    public void Who_signs_twice_has_the_same_files()
    {
        var first = Texts(study.Signed());

        Assert.Equal(first, Texts(study.Signed()));
    }

    [Fact]
    public void What_Verify_finds_wrong_is_not_signed()
    {
        study.Replace("write/first/out.txt", "b");

        Assert.StartsWith("write/first/out.txt: altered", Assert.Single(study.Sign().Faults), StringComparison.Ordinal);
        Assert.False(File.Exists(study.Bench.Shown(SignedStudy.Envelope)));
    }

    [Fact]
    public void Results_that_were_handed_over_without_a_store_are_signed_and_still_verify()
    {
        Directory.Delete(study.Bench.Store, recursive: true);

        study.Signed();

        Assert.False(Directory.Exists(study.Bench.Store));
        Assert.Empty(StudyVerifier.Verify(study.Bench.Artifacts, "study"));
        Assert.Empty(study.Check().Faults);
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        Directory.Move(study.Bench.Study, study.Bench.Study + "2");
        Directory.CreateSymbolicLink(study.Bench.Study, study.Bench.Study + "2");

        Assert.Contains("is a symbolic link to", Assert.Throws<HormesisException>(() => study.Sign()).Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(SignedStudy.Envelope, FolderListing.Files(study.Bench.Study + "2"));
    }

    [Fact]
    public void A_file_of_a_person_that_has_the_signature_s_name_is_kept()
    {
        study.Replace(SignedStudy.Ssh, "mine");

        Assert.StartsWith($"{SignedStudy.Ssh}: it is not a signature by", Assert.Single(study.Check().Faults),
            StringComparison.Ordinal);
        study.Signed();

        Assert.Equal("mine", study.Bench.Read($"{SignedStudy.Ssh}.kept"));
        Assert.Contains($"{SignedStudy.Ssh} as {SignedStudy.Ssh}.kept", Assert.Single(study.Notices),
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_contains_a_part_of_the_private_key()
    {
        study.Signed();

        // The lines of the file that hold the private half; the public half is in the lines before.
        var secrets = SampleKey.Private.Split('\n')[3..6];
        Assert.All(Directory.EnumerateFiles(study.Bench.Artifacts, "*", SearchOption.AllDirectories),
            path => Assert.All(secrets, secret =>
                Assert.DoesNotContain(secret[..30], File.ReadAllText(path), StringComparison.Ordinal)));
    }

    private static string[] Texts(SignedStudy study) =>
        [study.Bench.Read(SignedStudy.Envelope), study.Bench.Read(SignedStudy.Ssh)];
}
