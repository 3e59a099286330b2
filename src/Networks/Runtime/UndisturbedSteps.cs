using System.Runtime;

namespace Hormesis.Networks.Runtime;

/// <summary>
/// A loop of steps, each made of many calls of libtorch, beside which no garbage is collected: only between two steps.
/// TorchSharp 0.107 hands a number over as a pointer and keeps no reference while libtorch reads it
/// (<c>tensor.ge(0.5)</c> makes a Scalar of 0.5), so that a collection beside the call lets a finalizer free what the
/// call is about to read: "Unknown scalar type", or another number (dotnet/TorchSharp, pull request 1434).
/// </summary>
/// <remarks>
/// The collector promises not to run for a number of bytes; what a step may allocate is far less. Where it cannot
/// promise (too little memory, or another such loop in the process), collections come as they come.
/// </remarks>
public sealed class UndisturbedSteps : IDisposable
{
    /// <summary>For small objects, and as much again for arrays of more than 85 KB.</summary>
    private const long PromisedBytes = 200_000_000;

    private long start;
    private bool holds;

    /// <summary>The first step may begin.</summary>
    public UndisturbedSteps() => Begin();

    private static bool IsPromised => GCSettings.LatencyMode == GCLatencyMode.NoGCRegion;

    /// <summary>Called between two steps, with no call of libtorch under way: collects where half of what was promised
    /// has been used.</summary>
    public void Next()
    {
        if (!holds || GC.GetAllocatedBytesForCurrentThread() - start < PromisedBytes / 2)
            return;
        End();
        GC.Collect();
        Begin();
    }

    public void Dispose() => End();

    private void Begin()
    {
        start = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            holds = !IsPromised && GC.TryStartNoGCRegion(2 * PromisedBytes, PromisedBytes);
        }
        catch (InvalidOperationException)
        {
            holds = false; // Another thread's loop was quicker.
        }
    }

    private void End()
    {
        try
        {
            if (holds && IsPromised)
                GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // More was allocated than promised, or somebody asked for a collection: it is over already.
        }

        holds = false;
    }
}
