using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Audit's verdicts as a shell sees them: equal, other bits, not rerun.</summary>
[Collection(SmokeCollection.Name)]
public sealed class AuditTests(SmokeStudy smoke) : IDisposable
{
    private const string Scored = "evaluate/replace/p0.00/seed0";
    private const string Table = "patients.csv";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Equal_bits_are_exit_code_0()
    {
        await smoke.Paper();

        var audit = await smoke.Folder.Run("Audit", $"--stages={Scored}");

        Assert.True(audit.ExitCode == 0, audit.All);
        Assert.Contains($"{Scored}: identical, bit for bit", audit.Output, StringComparison.Ordinal);
        Assert.Contains("1 identical, 0 different, 0 not rerun.", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_was_forged_consistently_is_exit_code_2_with_artifact_metric_numerics_and_machines()
    {
        await smoke.Paper();
        var record = RecordOf(Scored);
        var genuine = await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken);
        Forge(record, genuine);

        var audit = await smoke.Folder.Run("Audit", $"--stages={Scored}");
        WriteOver(record, genuine);

        Assert.True(audit.ExitCode == 2, audit.All);
        Assert.Matches(
            $@"{Scored}: different\n  {Table}: first differs at byte [0-9]+ of [0-9]+; mean [a-z0-9_]+ [-0-9.e]+ -> [-0-9.e]+ \([-+0-9.e]+\)", audit.Output);
        Assert.Matches("\n  numerics: cpu, 1 threads, portable, libtorch [0-9]", audit.Output);
        Assert.Matches("\n  made on (.+)\n  rerun on \\1\n", audit.Output);
        Assert.Contains("0 identical, 1 different, 0 not rerun.", audit.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_bits_weigh_more_than_what_could_not_be_rerun()
    {
        await smoke.Paper();
        var (forged, missing) = (RecordOf(Scored), RecordOf("evaluate/replace/p50.00/seed0"));
        var genuine = await File.ReadAllTextAsync(forged, TestContext.Current.CancellationToken);
        Forge(forged, genuine);
        File.Move(missing, missing + ".hidden");

        var audit = await smoke.Folder.Run("Audit", "--stages=evaluate/replace/*/seed0");
        WriteOver(forged, genuine);
        File.Move(missing + ".hidden", missing);

        Assert.True(audit.ExitCode == 2, audit.All);
        Assert.Contains("evaluate/replace/p50.00/seed0: not rerun: ", audit.Output, StringComparison.Ordinal);
        Assert.EndsWith(" 1 different, 1 not rerun.\n", audit.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_is_its_seed_s_and_as_large_as_was_asked()
    {
        await smoke.Paper();

        var first = await smoke.Folder.Run("Audit", "--stages=prepare*", "--sample=2", "--seed=1");
        var again = await smoke.Folder.Run("Audit", "--stages=prepare*", "--sample=2", "--seed=1");
        var others =
            await Task.WhenAll(Enumerable.Range(2, 3)
            .Select(seed => smoke.Folder.Run("Audit", "--stages=prepare*", "--sample=2", $"--seed={seed}")));

        Assert.Equal(2, Audited(first).Length);
        Assert.Equal(Audited(first), Audited(again));
        Assert.Contains(others, other => !Audited(first).SequenceEqual(Audited(other)));
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_exit_code_1() =>
        Assert.Equal(1, (await smoke.Folder.Run("Audit", "--stages=trian-unet"))
            .FailedSaying("--stages=trian-unet matches no instance.").ExitCode);

    [Fact]
    public async Task What_has_no_current_result_is_exit_code_3()
    {
        var edited = SmokeStudy.Edited(folder, "unet: { training: { learningRate: 0.03 } }");

        var audit = await smoke.Folder.Run("Audit", $"--stages={Scored}", $"--experiments={edited}");

        Assert.True(audit.ExitCode == 3, audit.All);
        Assert.Contains($"{Scored}: not rerun: it has no current result to compare with", audit.Output,
            StringComparison.Ordinal);
        Assert.Contains("0 identical, 0 different, 1 not rerun.", audit.Errors, StringComparison.Ordinal);
    }

    /// <summary>Another number in a table, under the digest that it has, in a record that is whole: no check of the
    /// store can find it.</summary>
    private void Forge(string record, string genuine)
    {
        var output = JsonNode.Parse(genuine)!["record"]!["outputs"]![Table]!["digest"]!.GetValue<string>();
        var text = File.ReadAllText(ObjectOf(output));
        var place = text.LastIndexOfAny([.. "012345678"]);
        var forged = string.Concat(text.AsSpan(0, place), "9", text.AsSpan(place + 1));
        var digest = Sha256(forged);
        Directory.CreateDirectory(Path.GetDirectoryName(ObjectOf(digest))!);
        File.WriteAllText(ObjectOf(digest), forged);

        const string bodyStart = "\"record\":";
        var body = genuine[(genuine.IndexOf(bodyStart, StringComparison.Ordinal) + bodyStart.Length)..^2]
            .Replace(output, digest, StringComparison.Ordinal);
        WriteOver(record, $$"""{"digest":"{{Sha256(body)}}",{{bodyStart}}{{body}}}""" + "\n");
    }

    private static string[] Audited(CakeResult audit) =>
        [.. audit.Succeeded().Output.Split('\n')
            .Where(line => line.EndsWith(": identical, bit for bit", StringComparison.Ordinal))];

    private string RecordOf(string instance)
    {
        var key = JsonNode.Parse(smoke.Folder.Manifest())!["instances"]!.AsArray()
            .Single(made => made!["id"]!.GetValue<string>() == instance)!["key"]!.GetValue<string>();
        return Path.Combine(smoke.Folder.Artifacts, "store", "actions", key[..2], $"{key}.json");
    }

    private string ObjectOf(string digest) =>
        Path.Combine(smoke.Folder.Artifacts, "store", "objects", digest[..2], digest);

    private static void WriteOver(string path, string text)
    {
        File.Delete(path);
        File.WriteAllText(path, text);
    }

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
