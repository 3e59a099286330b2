using Hormesis.Engine.Sharing;
using Hormesis.Store.Sharing;

namespace Hormesis.Build.Commands;

/// <summary>The shared store of one session, from the command line or else from the file; opened at its first
/// use.</summary>
internal sealed class StudyRemote(StudyOptions options, Func<RemoteChoice?> ofFile) : IDisposable
{
    private readonly Lazy<RemoteChoice> choice = new(() => options.Remote.Over(options.Remote.IsOff ? null : ofFile()));
    private RemoteOptions? opened;

    /// <summary>Null if there is no shared store.</summary>
    public RemoteOptions? Options => opened ??= Open(options, choice.Value);

    /// <summary>Returns the shared store for a command that only uploads or only downloads. The mode need not be set,
    /// but a mode that excludes the command is an error.</summary>
    /// <param name="task">Name of the command.</param>
    /// <param name="forbidding">The mode that excludes the command.</param>
    /// <exception cref="HormesisException">There is no shared store, or its mode excludes the command.</exception>
    public RemoteOptions For(string task, RemoteMode forbidding)
    {
        if (choice.Value.Mode == forbidding)
        {
            var (mode, other) = forbidding == RemoteMode.ReadOnly ? ("read-only", "write-only")
                : ("write-only", "read-only");
            throw new HormesisException($"The mode of the shared store is {mode}: {task} needs another: " +
                $"--store-mode={other}, or read-write.");
        }

        return Options
            ?? throw new HormesisException(
            "No shared store is named. Name one: --store-remote=URL, or `remote: { url: URL }` in experiments.yaml.");
    }

    public void Dispose() => opened?.Transport.Dispose();

    private static RemoteOptions? Open(StudyOptions options, RemoteChoice choice) =>
        choice.Address is not { } address ? null : new()
    {
        Address = address.Text,
        Mode = choice.Mode ?? RemoteMode.ReadOnly,
        Transport = options.OpenRemote(address),
    };
}
