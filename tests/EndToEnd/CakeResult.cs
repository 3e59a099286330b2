namespace Hormesis.EndToEnd.Tests;

/// <summary>What a run left behind.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record CakeResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Both streams, for a failed assertion.</summary>
    public string All => $"exit code {ExitCode}\n{Output}\n{Errors}";

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
}
