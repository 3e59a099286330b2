using Hormesis.Engine.Lookups;
using Hormesis.Stages;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>An instance and its state in a run.</summary>
internal sealed class RunNode(StageInstance instance, int rank)
{
    public StageInstance Instance { get; } = instance;

    /// <summary>Position in the graph's order.</summary>
    public int Rank { get; } = rank;

    public List<RunNode> Readers { get; } = [];

    /// <summary>Number of producers that are not done yet.</summary>
    public int Missing { get; set; }

    /// <summary>Length of the longest chain of readers.</summary>
    public int Height { get; set; }

    /// <summary>True if the instance may run; false if it may only be looked up.</summary>
    public bool IsWanted { get; set; }

    /// <summary>Number of times that its inputs were found damaged.</summary>
    public int Setbacks { get; set; }

    /// <summary>Former result that was found damaged and is made again.</summary>
    public ActionRecord? Lost { get; set; }

    public Lookup? Lookup { get; set; }

    /// <summary>Key of the instance; null until its inputs are known.</summary>
    public Digest? Key => Lookup?.Key.Digest;

    /// <summary>The result; null until it is done.</summary>
    public ActionRecord? Record { get; set; }

    /// <summary>Number of threads that the running node holds; 0 while its result comes from elsewhere.</summary>
    public int Slots { get; set; }

    /// <summary>Estimated memory that the running node holds; 0 while its result comes from elsewhere.</summary>
    public long Bytes { get; set; }

    public bool IsRunning { get; set; }

    public bool HasRun { get; set; }

    /// <summary>True if the result came from the shared store in this run.</summary>
    public bool IsTaken { get; set; }
}
