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

    private CodeFingerprints Open(string value)
    {
        var paths = CompiledProgram.Write(folder, "/src/Program{0}.cs", [], Change.Source($"Console.Write({value});", ""));
        var manifest = Path.Combine(folder, "host.deps.json");
        File.WriteAllText(manifest, "{}");
        return CodeFingerprints.Open(paths, manifest, CacheFile);
    }
}
