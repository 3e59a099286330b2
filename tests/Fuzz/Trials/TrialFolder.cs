namespace Hormesis.Fuzz.Tests.Trials;

/// <summary>The files of one trial.</summary>
internal sealed class TrialFolder
{
    private static readonly string[] Writable = ["artifacts", "home", "tmp", "shared-store", "story.txt"];

    public TrialFolder(string root)
    {
        Root = root;
        Directory.CreateDirectory(Path.Combine(root, "home"));
        Directory.CreateDirectory(Path.Combine(root, "tmp"));
    }

    public string Root { get; }

    public string Artifacts => Path.Combine(Root, "artifacts");

    public string Data => Path.Combine(Root, "data");

    public string Experiments => Path.Combine(Root, "experiments.yaml");

    public string Neighbours => Path.Combine(Root, "neighbours");

    public string SharedStore => Path.Combine(Root, "shared-store");

    /// <summary>The study's results.</summary>
    public string Results => Path.Combine(Artifacts, SoundStudy.Name);

    public string Sums => Path.Combine(Results, "SHA256SUMS");

    /// <summary>Arguments of a command on the study in this folder.</summary>
    public string[] Arguments(string target) =>
    [
        $"--target={target}", $"--study={SoundStudy.Name}", $"--experiments={Experiments}", $"--data={Data}",
        $"--artifacts={Artifacts}",
    ];

    /// <summary>
    /// Type, mode, date, link and digest of everything that no command may change: all but the artifacts folder.
    /// </summary>
    public IReadOnlySet<string> Untouchable() => FolderState.Of(Root, Writable);
}
