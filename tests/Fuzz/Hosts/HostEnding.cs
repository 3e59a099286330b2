using System.Text.RegularExpressions;

namespace Hormesis.Fuzz.Tests.Hosts;

/// <summary>What one command did.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
/// <param name="PeakBytes">The largest peak memory of one of its processes.</param>
/// <param name="WasSignalled">Whether the trial sent it a signal, so that any exit code is right.</param>
/// <param name="Hangs">Whether it had to be killed because it did not end.</param>
internal sealed partial record HostEnding(
    string Command,
    int ExitCode,
    string Output,
    string Errors,
    long PeakBytes,
    TimeSpan Elapsed,
    bool WasSignalled,
    bool Hangs)
{
    private const int DiedBySignal = 128;
    private const int MostCharacters = 20_000;

    public bool Succeeded => ExitCode == 0;

    /// <returns>Promises that the command itself broke, whatever it was asked.</returns>
    public IEnumerable<string> Faults()
    {
        if (Hangs)
            yield return $"Did not end within {Elapsed.TotalSeconds:F0} s: {Command}";
        if (TraceOfInsides().IsMatch(Output) || TraceOfInsides().IsMatch(Errors))
            yield return $"Shows its insides: {this}";
        if (ControlCharacter().IsMatch(Output) || ControlCharacter().IsMatch(Errors))
            yield return $"Prints control characters: {this}";
        if (Errors.Length > MostCharacters)
            yield return $"Prints {Errors.Length} characters of errors: {Command}";
        if (WasSignalled || Hangs || Succeeded)
            yield break;
        if (ExitCode >= DiedBySignal)
            yield return $"Died by signal {ExitCode - DiedBySignal}: {this}";
        else if (Message().Count(Errors) != 1)
            yield return $"Ends with {Message().Count(Errors)} messages instead of one: {this}";
    }

    public override string ToString() =>
        $"$ {Command}\n"
        + $"exit code {ExitCode}{(WasSignalled ? ", signalled" : "")} after {Elapsed.TotalSeconds:F1} s\n"
        + $"{Output}{Errors}";

    [GeneratedRegex(@"^   at |Unhandled exception|This is a bug|Exception: |\bcore dumped", RegexOptions.Multiline)]
    private static partial Regex TraceOfInsides();

    [GeneratedRegex(@"[\p{Cc}-[\n]]")]
    private static partial Regex ControlCharacter();

    [GeneratedRegex("^Error: ", RegexOptions.Multiline)]
    private static partial Regex Message();
}
