namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>
/// <c>smoke.SHA256SUMS</c> beside this file: the digests that the study is known to have, below a comment that names
/// the class of the machines that make them. <c>sha256sum -c</c> reads it too, in the study's folder.
/// </summary>
internal sealed record ExpectedSums(string MachineClass, IReadOnlyDictionary<string, string> Digests)
{
    private const string Heading = "# machine class ";

    public static string File { get; } =
        Path.Combine(Checkout.Folder, "tests", "EndToEnd", "Smoke", "smoke.SHA256SUMS");

    public static ExpectedSums Read()
    {
        var lines = System.IO.File.ReadAllLines(File);
        Assert.StartsWith(Heading, lines[0], StringComparison.Ordinal);
        return new(lines[0][Heading.Length..], lines.Skip(1).Select(line => line.Split("  ", 2))
            .ToDictionary(part => part[1], part => part[0], StringComparer.Ordinal));
    }

    public static void Write(MadeStudy made) => System.IO.File.WriteAllText(
        File,
        $"{Heading}{made.MachineClass}\n{string.Concat(made.Artifacts.Select(artifact => $"{artifact.Digest}  {artifact.Path}\n"))}");

    /// <summary>Artifacts of other bits, unknown ones and missing ones, each with what is the matter.</summary>
    /// <param name="withTorch">Also those that Torch had a part in.</param>
    public IEnumerable<string> Differences(MadeStudy made, bool withTorch)
    {
        foreach (var artifact in made.Artifacts.Where(artifact => withTorch || !artifact.NeedsTorch))
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
