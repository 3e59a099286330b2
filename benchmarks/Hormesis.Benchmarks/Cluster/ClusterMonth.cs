using System.Globalization;

namespace Hormesis.Benchmarks.Cluster;

/// <summary>A study that runs as jobs of a cluster, with stand-ins for its stages.</summary>
internal sealed record ClusterMonth
{
    /// <summary>An experiments.yaml.</summary>
    public required string Experiments { get; init; }

    public required string Study { get; init; }

    /// <summary>Folder of the scans; they are listed and never read.</summary>
    public required string Data { get; init; }

    /// <summary>Folder of the results, of the stand-ins' table and of the measurements.</summary>
    public required string Folder { get; init; }

    /// <summary>Program that stands in for each stage's work.</summary>
    public required string Worker { get; init; }

    /// <summary>Seconds that stand for a day of the stages' work.</summary>
    public required double DaySeconds { get; init; }

    /// <summary>Threads of all jobs in the queue.</summary>
    public required int Parallel { get; init; }

    /// <param name="arguments">The properties in their order.</param>
    public static ClusterMonth Parse(IReadOnlyList<string> arguments) => new()
    {
        Experiments = arguments[0],
        Study = arguments[1],
        Data = arguments[2],
        Folder = arguments[3],
        Worker = arguments[4],
        DaySeconds = double.Parse(arguments[5], CultureInfo.InvariantCulture),
        Parallel = int.Parse(arguments[6], CultureInfo.InvariantCulture),
    };
}
