using System.Text;

namespace Hormesis.Build.Terminal;

/// <summary>Standard output that may be closed or full. The first failure is reported once, and the run continues
/// without it.</summary>
/// <param name="errors">Receives the one message.</param>
public sealed class StandardOutput(TextWriter output, TextWriter errors) : TextWriter
{
    public bool HasFailed { get; private set; }

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Try(() => output.Write(value));

    public override void Write(string? value) => Try(() => output.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => output.Write(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => output.WriteLine(value));

    public override void Flush() => Try(output.Flush);

    private void Try(Action write)
    {
        if (HasFailed)
            return;

        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            HasFailed = true;
            try
            {
                errors.WriteLine($"Error: standard output cannot be written: {Cause(error).TrimEnd('.')}. Nothing " +
                    "more is written there; finished results are kept.");
            }
            catch (Exception told) when (told is IOException or UnauthorizedAccessException)
            {
                // The exit code reports the failure.
            }
        }
    }

    /// <summary>Returns the inner message, because .NET reports a closed output as a refused permission.</summary>
    private static string Cause(Exception error) => error.InnerException?.Message ?? error.Message;
}
