using System.Globalization;

namespace Hormesis.Engine.Workers;

/// <summary>Samples the largest resident memory of a process (VmHWM of proc(5)).</summary>
internal sealed class PeakMemory : IDisposable
{
    private const string Field = "VmHWM:";

    private readonly string status;
    private readonly Timer timer;
    private long bytes;

    public PeakMemory(int processId)
    {
        status = string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/status");
        timer = new(_ => Sample(), null, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(250));
    }

    /// <summary>Largest resident memory in bytes; null before the first sample.</summary>
    public long? Bytes => Interlocked.Read(ref bytes) is > 0 and var peak ? peak : null;

    public void Dispose() => timer.Dispose();

    public static long? OfThisProcess() => Read("/proc/self/status");

    private void Sample()
    {
        if (Read(status) is { } peak)
            Interlocked.Exchange(ref bytes, peak);
    }

    /// <summary>Returns null if the process no longer exists.</summary>
    private static long? Read(string status)
    {
        try
        {
            var line = File.ReadLines(status).FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal));
            return line is null ? null
                : 1024 * long.Parse(line[Field.Length..].Replace("kB", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
