using System.Diagnostics;
using System.Globalization;

namespace Hormesis.Benchmarks.Cluster;

/// <summary>Records this process's resident memory every five seconds.</summary>
internal sealed class HostMemory : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly List<(double Seconds, double Megabytes, int Finished)> samples = [];
    private readonly Func<int> finished;
    private readonly Timer timer;

    /// <param name="finished">Number of finished instances.</param>
    public HostMemory(Func<int> finished)
    {
        this.finished = finished;
        timer = new(_ => Sample(), null, TimeSpan.Zero, Interval);
    }

    /// <summary>The record in so many lines, evenly spread.</summary>
    public IEnumerable<string> Lines(int count)
    {
        lock (samples)
        {
            return [.. Enumerable.Range(0, count)
                .Select(line => samples[(int)((samples.Count - 1) * (long)line / (count - 1))])
                .Select(sample => string.Create(CultureInfo.InvariantCulture,
                    $"{sample.Seconds,9:F0} {sample.Finished,9} {sample.Megabytes,9:F0}"))];
        }
    }

    public void Dispose() => timer.Dispose();

    private void Sample()
    {
        using var process = Process.GetCurrentProcess();
        lock (samples)
            samples.Add((watch.Elapsed.TotalSeconds, process.WorkingSet64 / 1e6, finished()));
    }
}
