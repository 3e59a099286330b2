using System.Text.RegularExpressions;

namespace Hormesis.EndToEnd.Tests;

/// <summary>What a run left behind.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed partial record CakeResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Both streams, for a failed assertion.</summary>
    public string All => $"exit code {ExitCode}\n{Output}\n{Errors}";

    /// <summary>Stages of the instances that ran to their end, sorted, each once.</summary>
    public IEnumerable<string> Stages =>
        Done().Matches(Output).Select(match => match.Groups["stage"].Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Succeeded, and found every result in the store.</summary>
    public CakeResult RanNothing()
    {
        Assert.Matches("(?m)^0 run, [1-9][0-9]* up to date, in [0-9.:]+( s)?\\.$", Succeeded().Output);
        Assert.Empty(Stages);
        return this;
    }

    public CakeResult Succeeded()
    {
        Assert.True(ExitCode == 0, All);
        return this;
    }

    public CakeResult Failed()
    {
        Assert.True(ExitCode != 0, All);
        return this;
    }

    /// <summary>Failed with one message, below Cake's line that names the task, and no trace of a program's
    /// insides.</summary>
    /// <param name="texts">Parts of the message.</param>
    public CakeResult FailedSaying(params string[] texts)
    {
        Failed();
        Assert.All(texts, text => Assert.Contains(text, Errors, StringComparison.Ordinal));
        Assert.Equal(2, Errors.Split("Error: ").Length);
        Assert.Matches("^(?:(?:[a-z-]+/|The disk is full: )(?:.+\n)+?Nothing new starts; running instances " +
            "finish and are kept\\.\n)?An error occurred when executing task '[A-Za-z]+'.\nError: ", Errors);
        Assert.DoesNotContain("This is a bug", All, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Hormesis.", All, StringComparison.Ordinal);
        return this;
    }

    [GeneratedRegex("^(?<stage>[a-z-]+)/[^ ]+: done in ", RegexOptions.Multiline)]
    private static partial Regex Done();
}
