using Hormesis.Engine.Sharing;
using Hormesis.Store.Sharing;

namespace Hormesis.Build.Commands;

/// <summary>The shared store of one session: the command line's, else the file's; opened at its first use.</summary>
internal sealed class StudyRemote(StudyOptions options, Func<RemoteChoice?> ofFile) : IDisposable
{
    private readonly Lazy<RemoteChoice> choice = new(() => options.Remote.Over(options.Remote.IsOff ? null : ofFile()));
    private RemoteOptions? opened;

    /// <summary>Null where there is none.</summary>
    public RemoteOptions? Options => opened ??= Open(options, choice.Value);

    /// <summary>For a command that gives or takes as a whole: no mode need be said for it, and one that forbids it is
    /// not passed over.</summary>
    /// <param name="task">The command.</param>
    /// <param name="forbidding">The mode with which it cannot be.</param>
    /// <exception cref="HormesisException">There is none, or it is of that mode.</exception>
    public RemoteOptions For(string task, RemoteMode forbidding)
    {
        if (choice.Value.Mode == forbidding)
        {
            var (mode, other) = forbidding == RemoteMode.ReadOnly ? ("read-only", "write-only")
                : ("write-only", "read-only");
            throw new HormesisException($"The mode of the shared store is {mode}: {task} needs another. Say so: " +
                $"--store-mode={other}, or read-write.");
        }

        return Options
            ?? throw new HormesisException(
            "No shared store is named. Say which: --store-remote=URL, or `remote: { url: URL }` in experiments.yaml.");
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
