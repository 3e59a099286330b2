using System.Collections.Concurrent;

namespace Hormesis.Engine.Sharing;

/// <summary>What a person is told of a shared store: each cause once a run, with what goes on nonetheless.</summary>
internal sealed class RemoteNotices(string address, Action<string> notice)
{
    private readonly ConcurrentDictionary<string, byte> told = new(StringComparer.Ordinal);

    public void NotTaken(RemoteException cause) =>
        Tell($"taken {cause.Fault}",
            $"The shared store {address} {cause.Message}. The run goes on: what does not come from there is " +
            $"made here.");

    public void NotTaken(Exception cause) =>
        Tell("taken locally", $"Results of the shared store {address} could not be stored here: {cause.Message} " +
            $"The run goes on: they are made here.");

    public void NotGiven(RemoteException cause) =>
        Tell($"given {cause.Fault}",
            $"The shared store {address} {cause.Message}. The run goes on: results stay here, and --target=Push " +
            $"gives them later.");

    public void NotGiven(Exception cause) =>
        Tell("given locally",
            $"Results could not be read to give them to the shared store {address}: {cause.Message} The run goes on.");

    private void Tell(string cause, string message)
    {
        if (told.TryAdd(cause, 0))
            notice(message);
    }
}
