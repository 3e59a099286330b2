using Hormesis.Pipeline.Fingerprints;

namespace Hormesis.Pipeline.Tests.Fingerprints;

public sealed class CacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private string CacheFile => Path.Combine(folder, "cache", "fingerprints.json");

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
        Open("1").Of("Hormesis.Study", "Study.Near");
        var digest = new string('a', 64);
        var text = File.ReadAllText(CacheFile);
        var own = Open("1").Of("Hormesis.Study", "Study.Near").Digest.Hex;
        File.WriteAllText(CacheFile, text.Replace(own, digest, StringComparison.Ordinal));

        Assert.Equal(digest, Open("1").Of("Hormesis.Study", "Study.Near").Digest.Hex);
        Assert.NotEqual(digest, Open("2").Of("Hormesis.Study", "Study.Near").Digest.Hex);
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
        var paths = CompiledProgram.Write(folder, "/src/Program{0}.cs", [], Change.Source($"Console.Write({value});", ""));
        var manifest = Path.Combine(folder, "host.deps.json");
        File.WriteAllText(manifest, dependencies);
        return CodeFingerprints.Open(paths, manifest, CacheFile);
    }
}
