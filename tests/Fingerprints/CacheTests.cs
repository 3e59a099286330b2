using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Fingerprints.Tests;

public sealed class CacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private string CacheFile => Path.Combine(folder, "cache", "fingerprints");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_cached_fingerprint_is_the_same_with_its_members()
    {
        var first = Open("1").Of("Hormesis.Study", "Study.Near");
        var cached = Open("1").Of("Hormesis.Study", "Study.Near");

        Assert.Equal(first.Digest, cached.Digest);
        Assert.Equal(first.Packages, cached.Packages);
        Assert.Equal(first.Members, cached.Members);
    }

    [Fact]
    public void The_cache_answers_as_long_as_nothing_was_built()
    {
        var own = Open("1").Of("Hormesis.Study", "Study.Near").Digest.Hex;
        var forged = new string('a', 64);
        CheckedLines.Forge(CacheFile, line => line.Replace(own, forged, StringComparison.Ordinal));

        Assert.Equal(forged, Open("1").Of("Hormesis.Study", "Study.Near").Digest.Hex);
        Assert.NotEqual(forged, Open("2").Of("Hormesis.Study", "Study.Near").Digest.Hex);
    }

    [Fact]
    public void A_digit_that_a_disk_changed_is_not_believed()
    {
        var own = Open("1").Of("Hormesis.Study", "Study.Near").Digest.Hex;
        var text = File.ReadAllText(CacheFile);
        var other = (own[0] == 'a' ? "b" : "a") + own[1..];
        File.WriteAllText(CacheFile, text.Replace(own, other, StringComparison.Ordinal));

        Assert.Equal(own, Open("1").Of("Hormesis.Study", "Study.Near").Digest.Hex);
        Assert.Equal(text, File.ReadAllText(CacheFile));
    }

    [Fact]
    public void Lines_of_other_builds_and_the_end_that_a_kill_cut_off_go_with_the_next_that_is_found()
    {
        Open("1").Of("Hormesis.Study", "Study.Near");
        Open("2").Of("Hormesis.Study", "Study.Near");
        var alone = File.ReadAllText(CacheFile);
        File.AppendAllText(CacheFile, alone[..20]);
        Open("2").Of("Hormesis.Study", "Study.Far");

        Assert.Equal(2, File.ReadAllLines(CacheFile).Length);
        Assert.StartsWith(alone, File.ReadAllText(CacheFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_of_a_package_is_found_though_the_assemblies_are_the_same()
    {
        var before = Open("1", Packages("1.0.0")).Of("Hormesis.Study", "Study.Near");
        var after = Open("1", Packages("1.0.1")).Of("Hormesis.Study", "Study.Near");

        Assert.Equal([new("Some.Package", "1.0.0")], before.Packages);
        Assert.Equal([new("Some.Package", "1.0.1")], after.Packages);
        Assert.NotEqual(before.Digest, after.Digest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"state\":")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void A_damaged_cache_is_made_anew(string damaged)
    {
        var expected = Open("1").Of("Hormesis.Study", "Study.Near").Digest;
        File.WriteAllText(CacheFile, damaged);

        Assert.Equal(expected, Open("1").Of("Hormesis.Study", "Study.Near").Digest);
    }

    /// <summary>As if a package had brought what the stage writes to.</summary>
    private static string Packages(string version) =>
        $$"""
        {
          "runtimeTarget": { "name": "net" },
          "targets": { "net": { "Some.Package/{{version}}": { "runtime": { "lib/System.Console.dll": {} } } } }
        }
        """;

    private CodeFingerprints Open(string value, string dependencies = "{}")
    {
        var paths =
            CompiledProgram.Write(folder, "/src/Program{0}.cs", [], Change.Source($"Console.Write({value});", ""));
        var manifest = Path.Combine(folder, "host.deps.json");
        File.WriteAllText(manifest, dependencies);
        return CodeFingerprints.Open(paths, manifest, CacheFile);
    }
}
