namespace Hormesis.Fuzz.Tests.Suite;

/// <summary>The result of one trial.</summary>
/// <param name="Kind">Name of its kind.</param>
/// <param name="Index">Its number within the kind, from 0.</param>
/// <param name="Broken">Promises that the program broke; empty where the trial passed.</param>
/// <param name="WasRefused">Whether the program ended the trial with a message instead of the results.</param>
/// <param name="PeakBytes">The largest peak memory of a process of the trial.</param>
/// <param name="Folder">Holds all files of a failed trial, and <c>story.txt</c>.</param>
internal sealed record TrialOutcome(
    string Kind,
    int Index,
    IReadOnlyList<string> Broken,
    bool WasRefused,
    TimeSpan Elapsed,
    long PeakBytes,
    string Folder)
{
    public bool HasFailed => Broken.Count > 0;

    /// <summary>The lines that a person sees of a failed trial.</summary>
    public string Report(int seed) =>
        $"""
        FAILED {Kind}:{Index}
          {string.Join("\n  ", Broken.Select(promise => promise.ReplaceLineEndings("\n    ")))}
          Files: {Folder}
          Again: ./cake.sh --target=Fuzz --seed={seed} --trial={Kind}:{Index}
        """;
}
