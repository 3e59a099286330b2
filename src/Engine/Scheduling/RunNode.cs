using Hormesis.Stages;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>An instance and how far it has come.</summary>
internal sealed class RunNode(StageInstance instance, int rank)
{
    public StageInstance Instance { get; } = instance;

    /// <summary>Place in the graph's order.</summary>
    public int Rank { get; } = rank;

    public List<RunNode> Readers { get; } = [];

    /// <summary>Producers that are not done yet.</summary>
    public int Missing { get; set; }

    /// <summary>Length of the longest chain of readers below.</summary>
    public int Height { get; set; }

    /// <summary>Whether it may run, rather than only be looked up.</summary>
    public bool IsWanted { get; set; }

    /// <summary>How often its inputs were found damaged.</summary>
    public int Setbacks { get; set; }

    /// <summary>Its result that was found damaged, and is made once more.</summary>
    public ActionRecord? Lost { get; set; }

    public Lookup? Lookup { get; set; }

    /// <summary>Its result; null until it is done.</summary>
    public ActionRecord? Record { get; set; }

    /// <summary>Threads that it holds while it runs; none while another machine is asked for its result.</summary>
    public int Slots { get; set; }

    /// <summary>Memory that it holds while it runs, as estimated; none while another machine is asked for its
    /// result.</summary>
    public long Bytes { get; set; }

    public bool IsRunning { get; set; }

    public bool HasRun { get; set; }

    /// <summary>Whether its result came from the shared store in this run.</summary>
    public bool IsTaken { get; set; }
}
