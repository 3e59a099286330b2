using System.Collections.Concurrent;

namespace Hormesis.Engine.Sharing;

/// <summary>Messages about a shared store's failures: each cause once per run, and how the run continues.</summary>
internal sealed class RemoteNotices(string address, Action<string> notice)
{
    private readonly ConcurrentDictionary<string, byte> told = new(StringComparer.Ordinal);

    public void NotTaken(RemoteException cause) =>
        Tell($"taken {cause.Fault}",
            $"The shared store {address} {cause.Message}. The run continues: missing results are " +
            "made here.");

    public void NotTaken(Exception cause) =>
        Tell("taken locally", $"Results of the shared store {address} could not be stored here: {cause.Message} " +
            "The run continues: they are made here.");

    public void NotGiven(RemoteException cause) =>
        Tell($"given {cause.Fault}",
            $"The shared store {address} {cause.Message}. The run continues: results stay here, and --target=Push " +
            "uploads them later.");

    public void NotGiven(Exception cause) =>
        Tell("given locally",
            $"Results could not be read for the upload to the shared store {address}: {cause.Message} The run " +
                "continues.");

    private void Tell(string cause, string message)
    {
        if (told.TryAdd(cause, 0))
            notice(message);
    }
}
