using System.Diagnostics;

namespace Hormesis.Build.Tests;

public sealed class ShellNamesTests
{
    private const string Script =
        """
        source "$0"
        read -r -a known
        while IFS= read -r word; do nearest "$word" < <(printf '%s\n' "${known[@]}"); echo; done
        """;

    /// <summary>The shell looks before a build, the host after it.</summary>
    [Fact]
    public async Task Shell_and_host_hold_the_same_name_for_the_nearest()
    {
        string[] known = ["Ablation", "Audit", "Evaluate", "Explain", "Figures", "Graph", "Paper", "Poison", "Prepare",
            "Pull", "Push", "TrainGan", "TrainUNets", "path-ablation"];
        string[] mistyped = [.. known.SelectMany(Mistyped).Distinct().Where((_, index) => index % 4 == 0)];
        var nearest = await InShell(known, mistyped);

        var expected = mistyped.Select(word => Spelling.Nearest(word, known) ?? "").ToList();
        Assert.Equal(expected, nearest);
        Assert.InRange(expected.Count(word => word.Length == 0), 10, mistyped.Length - 10);
    }

    /// <summary>A letter left out, two swapped, and more and more of the word wrong or missing.</summary>
    private static IEnumerable<string> Mistyped(string word) =>
    [
        word.ToUpperInvariant(),
        $"x{word}",
        .. Enumerable.Range(0, word.Length).Select(place => word.Remove(place, 1)),
        .. Enumerable.Range(1, word.Length - 1)
            .Select(place => $"{word[..(place - 1)]}{word[place]}{word[place - 1]}{word[(place + 1)..]}"),
        .. Enumerable.Range(2, word.Length - 2).Select(length => word[length..]),
        .. Enumerable.Range(1, word.Length).Select(length => new string('q', length) + word[length..]),
    ];

    private static async Task<IReadOnlyList<string>> InShell(string[] known, string[] mistyped)
    {
        var names = Path.Combine(Repository.Folder, "build", "Shell", "names.sh");
        using var process =
            Process.Start(new ProcessStartInfo("bash", ["-c", Script, names]) { RedirectStandardInput = true,
            RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync($"{string.Join(' ', known)}\n{string.Join('\n', mistyped)}\n");
        process.StandardInput.Close();
        return [.. (await output).Split('\n').SkipLast(1)];
    }
}
