namespace Hormesis.Engine.Scheduling;

/// <param name="Ran">Instances whose worker ran now.</param>
/// <param name="UpToDate">Instances whose result was there.</param>
/// <param name="IsPublishedAnew">Whether the study's folder was written.</param>
public sealed record RunSummary(int Ran, int UpToDate, bool IsPublishedAnew)
{
    /// <summary>Of those up to date, instances whose result came from the shared store now.</summary>
    public int Taken { get; init; }
}
