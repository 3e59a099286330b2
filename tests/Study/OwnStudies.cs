using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests;

/// <summary>The repository's own experiments.yaml, as it is or with something laid over it.</summary>
internal static class OwnStudies
{
    public static string OwnFile { get; } = Find(AppContext.BaseDirectory);

    internal const string Plain =
        """
        plain:
          extends: smoke
          gan: { seeds: ~ }
          doseQuality: ~
          poisoning: { rates: [0, 1/2], arms: [replace], armRates: ~, seeds: 1 }
        """;

    /// <summary>The study <c>smoke</c> with one arm, one rate above 0 and one training of everything.</summary>
    public static StudyConfig Smoke { get; } = SmokeWith("seed: 2025");

    /// <summary>The study <see cref="Smoke"/> with these settings laid over it.</summary>
    /// <param name="settings">YAML, not indented.</param>
    public static StudyConfig SmokeWith(string settings)
    {
        using var folder = new TemporaryFolder();
        return ExperimentsFile.Read(Write(folder, $"{Plain}\nchanged:\n  extends: plain\n{Indented(settings)}"))
            .Study("changed");
    }

    /// <summary>Writes the own file with more studies at its end.</summary>
    /// <param name="studies">YAML, not indented.</param>
    public static string Write(TemporaryFolder folder, string studies) =>
        folder.Write("experiments.yaml", $"{File.ReadAllText(OwnFile).TrimEnd()}\n{Indented(studies)}\n");

    private static string Indented(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line));

    private static string Find(string folder) =>
        Path.Combine(folder, "experiments.yaml") is var file && File.Exists(file) ? file
            : Find(Path.GetDirectoryName(folder)!);
}
