using Hormesis.Engine.Signing;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Signing;

/// <summary>A study with results, and a folder of keys beside it.</summary>
internal sealed class SignedStudy : IDisposable
{
    public const string Envelope = "provenance.dsse.json";
    public const string Ssh = "provenance.intoto.json.sig";

    private readonly TemporaryFolder folder = new();

    public SignedStudy()
    {
        Bench.Run(Instances.Chain("a"));
        Key = folder.Write("key", SampleKey.Private);
        Signer = folder.Write("key.pub", SampleKey.Public + "\n");
    }

    public Bench Bench { get; } = new();

    /// <summary>The folder of keys.</summary>
    public string Keys => folder.Path;

    /// <summary>The sample key's private file.</summary>
    public string Key { get; }

    /// <summary>The sample key's public file.</summary>
    public string Signer { get; }

    public List<string> Notices { get; } = [];

    public string Statement => Bench.Shown("provenance.intoto.json");

    /// <summary>Writes a file beside the keys.</summary>
    public string Write(string name, string text) => folder.Write(name, text);

    public SignatureReport Sign(string? key = null) =>
        StudySigner.Sign(Bench.Artifacts, "study", key ?? Key, Notices.Add, CancellationToken.None);

    public SignatureReport Check(string? signer = null) =>
        SignatureCheck.Run(Bench.Artifacts, "study", signer ?? Signer);

    /// <summary>Signs with the sample key, which succeeds.</summary>
    public SignedStudy Signed()
    {
        Assert.Empty(Sign().Faults);
        return this;
    }

    /// <summary>Replaces a file of the results, whatever its rights.</summary>
    public void Replace(string name, string text)
    {
        File.Delete(Bench.Shown(name));
        File.WriteAllText(Bench.Shown(name), text);
    }

    public void Dispose()
    {
        Bench.Dispose();
        folder.Dispose();
    }
}
