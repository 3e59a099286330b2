namespace Hormesis.Engine.Scheduling;

/// <param name="Ran">Number of instances whose worker ran.</param>
/// <param name="UpToDate">Number of instances whose result existed.</param>
/// <param name="IsPublishedAnew">True if the study's folder was written.</param>
public sealed record RunSummary(int Ran, int UpToDate, bool IsPublishedAnew)
{
    /// <summary>Number of the up-to-date instances whose result came from the shared store in this run.</summary>
    public int Taken { get; init; }
}
