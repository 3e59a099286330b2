namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>
/// <c>smoke.SHA256SUMS</c> beside this file: the digests that the study has on every machine. <c>sha256sum -c</c> reads
/// it too, in the study's folder.
/// </summary>
internal sealed record ExpectedSums(IReadOnlyDictionary<string, string> Digests)
{
    public static string File { get; } =
        Path.Combine(Checkout.Folder, "tests", "EndToEnd", "Smoke", "smoke.SHA256SUMS");

    public static ExpectedSums Read() => new(System.IO.File.ReadAllLines(File).Select(line => line.Split("  ", 2))
        .ToDictionary(part => part[1], part => part[0], StringComparer.Ordinal));

    public static void Write(MadeStudy made) => System.IO.File.WriteAllText(
        File, string.Concat(made.Artifacts.Select(artifact => $"{artifact.Digest}  {artifact.Path}\n")));

    /// <summary>Describes artifacts with other bits, unknown ones and missing ones.</summary>
    public IEnumerable<string> Differences(MadeStudy made)
    {
        foreach (var artifact in made.Artifacts)
        {
            if (!Digests.TryGetValue(artifact.Path, out var expected))
                yield return $"{artifact.Path}: the list does not know it";
            else if (artifact.Digest != expected)
                yield return $"{artifact.Path}: {artifact.Digest}, expected {expected}";
        }

        foreach (var path in Digests.Keys.Except(made.Artifacts.Select(artifact => artifact.Path)))
            yield return $"{path}: the study did not make it";
    }
}
