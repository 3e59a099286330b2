namespace Hormesis.Build.Tests.Terminal;

/// <summary>What was written, and a task that ends when it holds a text.</summary>
internal sealed class WatchedText(string text) : StringWriter
{
    private readonly TaskCompletionSource shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Shown => shown.Task;

    public override void Write(string? value)
    {
        base.Write(value);
        if (ToString().Contains(text, StringComparison.Ordinal))
            shown.TrySetResult();
    }
}
