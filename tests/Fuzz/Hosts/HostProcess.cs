using System.Diagnostics;

namespace Hormesis.Fuzz.Tests.Hosts;

/// <summary>The program, started as cake.sh starts it, as the leader of a process group of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    /// <summary>A command that has not ended by then hangs: commands on the small study take seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly string command;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Task<string> output, errors;
    private bool wasSignalled;

    private HostProcess(ProcessStartInfo start, string command)
    {
        this.command = command;
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => process.HasExited;

    /// <param name="program">cake.sh or a host that it built.</param>
    /// <param name="folder">Holds <c>home</c> and <c>tmp</c> of the command.</param>
    public static HostProcess Start(string program, string folder, IReadOnlyList<string> arguments)
    {
        // Whoever runs this in the background made it, and all that it starts, deaf to Ctrl-C.
        var start = new ProcessStartInfo("setsid", ["env", "--default-signal=INT", program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in HostEnvironment.Of(folder))
            start.Environment[name] = value;
        return new(start, string.Join(' ', arguments));
    }

    /// <summary>Sends a signal to some of the program's processes. Processes that have ended are passed over.</summary>
    /// <returns>Whether there was one to send it to.</returns>
    public bool Signal(Victim victim, int signal)
    {
        wasSignalled = true;
        var workers = victim is Victim.Worker or Victim.HostAndWorkers ? ProcessTree.Descendants(process.Id) : [];
        int[] targets = victim switch
        {
            Victim.Worker => [.. workers.Take(1)],
            Victim.HostAndWorkers => [process.Id, .. workers],
            Victim.Group => [-process.Id],
            _ => [process.Id],
        };
        return Array.FindAll(targets, target => NativeMethods.Kill(target, signal) == 0).Length > 0;
    }

    /// <summary>Waits for the end, and kills what does not end in time.</summary>
    public async Task<HostEnding> End()
    {
        using (this)
        {
            var peak = 0L;
            using var pulse = new PeriodicTimer(Pulse);
            while (!process.HasExited && watch.Elapsed < Patience)
            {
                peak = Math.Max(peak, ProcessTree.PeakBytes(process.Id));
                await pulse.WaitForNextTickAsync();
            }

            var hangs = !process.HasExited;
            if (hangs)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            return new(command, process.ExitCode, await output, await errors, peak, watch.Elapsed, wasSignalled, hangs);
        }
    }

    public void Dispose() => process.Dispose();
}
