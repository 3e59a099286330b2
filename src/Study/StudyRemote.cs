using Hormesis.Pipeline;
using Hormesis.Pipeline.Remote;

namespace Hormesis.Study;

/// <summary>The shared store of one session: the command line's, else the file's; opened at its first use.</summary>
internal sealed class StudyRemote(StudyOptions options, Func<RemoteChoice?> ofFile) : IDisposable
{
    private readonly Lazy<RemoteOptions?> remote = new(() => Open(options, options.Remote.Over(options.Remote.IsOff ? null : ofFile())));

    /// <summary>Null where there is none.</summary>
    public RemoteOptions? Options => remote.Value;

    /// <exception cref="HormesisException">There is none.</exception>
    public RemoteOptions Required => Options
        ?? throw new HormesisException("No shared store is named. Say which: --store-remote=URL, or `remote: { url: URL }` in experiments.yaml.");

    public void Dispose()
    {
        if (remote.IsValueCreated)
            remote.Value?.Transport.Dispose();
    }

    private static RemoteOptions? Open(StudyOptions options, RemoteChoice choice) => choice.Address is not { } address ? null : new()
    {
        Address = address.Text,
        Mode = choice.Mode ?? RemoteMode.ReadOnly,
        Transport = options.OpenRemote(address),
    };
}
