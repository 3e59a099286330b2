using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hormesis.Slurm.Tests;

[assembly: AssemblyFixture(typeof(SlurmCluster))]

namespace Hormesis.Slurm.Tests;

/// <summary>
/// A SLURM cluster of two nodes on this machine, with munge, slurmctld and two slurmd of its own: started by the first
/// test that asks for it, gone with the last, and with this process however it ends (cluster.sh).
/// </summary>
public sealed class SlurmCluster : IAsyncLifetime
{
    /// <summary>By which SLURM's programs find their cluster.</summary>
    public const string Variable = "SLURM_CONF";

    private static readonly string[] Programs =
        ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "scontrol"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-slurm-").FullName;
    private readonly Lazy<Task> start;
    private Process? process;

    public SlurmCluster() => start = new(StartProcess);

    /// <summary>Whether the nodes hold jobs to their memory.</summary>
    public static bool LimitsMemory => Directory.Exists("/sys/fs/cgroup/memory");

    /// <summary>Its slurm.conf.</summary>
    public string Configuration => Path.Combine(folder, "slurm.conf");

    /// <summary>The same for a program that waits two seconds for an answer, where others wait ten.</summary>
    public string ImpatientConfiguration => Path.Combine(folder, "client.conf");

    /// <summary>Names of the nodes.</summary>
    public IReadOnlyList<string> Nodes { get; private set; } = [];

    /// <summary>Skips a test where there can be no cluster; else starts it, and has all programs of this process find
    /// it.</summary>
    public async Task Start()
    {
        var missing = Programs.Where(program => !IsInstalled(program)).ToArray();
        Assert.SkipWhen(missing.Length > 0,
            $"{string.Join(", ", missing)} are not installed (Debian: slurmctld slurmd slurm-client munge).");
        Assert.SkipUnless(Environment.UserName == "root", "Only root can start slurmd.");
        await start.Value; // One that failed fails every test.
    }

    /// <summary>A node dies, and all that runs on it.</summary>
    /// <param name="node">1 or 2.</param>
    public Task Kill(int node) => Order(string.Create(CultureInfo.InvariantCulture, $"kill_node {node}"));

    public Task Revive(int node) => Order(string.Create(CultureInfo.InvariantCulture, $"revive_node {node}"));

    /// <summary>The controller takes connections, and answers none.</summary>
    public Task SilenceController() => Order("silence_controller");

    /// <summary>It goes on with what was sent to it meanwhile.</summary>
    public Task WakeController() => Order("wake_controller");

    /// <summary>The controller saves its state and ends, as for an update.</summary>
    public Task StopController() => Order("stop_controller");

    public Task KillController() => Order("kill_controller");

    /// <summary>Another takes over what the killed one knew.</summary>
    public Task ReviveController() => Order("revive_controller");

    /// <returns>What a program of SLURM prints.</returns>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        using var started =
            Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (started.StandardOutput.ReadToEndAsync(), started.StandardError.ReadToEndAsync());
        await started.WaitForExitAsync();
        Assert.True(started.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return await output;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
            Environment.SetEnvironmentVariable(Variable, null);
        }

        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true); // No cluster was started, which takes it away with it.
    }

    private async Task StartProcess()
    {
        var port = FreePorts(3);
        Nodes = [string.Create(CultureInfo.InvariantCulture, $"node{port + 1}"),
            string.Create(CultureInfo.InvariantCulture, $"node{port + 2}")];
        process =
            Process.Start(
            new ProcessStartInfo("bash",
            [Path.Combine(AppContext.BaseDirectory, "cluster.sh"), folder, port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Environment.SetEnvironmentVariable(Variable, Configuration);
        await Answer();
    }

    private async Task Order(string order)
    {
        await process!.StandardInput.WriteLineAsync(order);
        await Answer();
    }

    private async Task Answer()
    {
        using var patience = new CancellationTokenSource(Patience);
        var answer = await process!.StandardOutput.ReadLineAsync(patience.Token);
        Assert.True(answer == "done", $"The cluster did not start; its logs end with\n{Logs()}");
    }

    private string Logs() => string.Join(
        '\n', Directory.EnumerateFiles(folder, "*.log").Concat(Directory.EnumerateFiles(folder, "*.out"))
            .SelectMany(log => File.ReadLines(log).TakeLast(5)));

    /// <summary>The first of so many neighbours that nobody listens on.</summary>
    private static int FreePorts(int count)
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            if (Enumerable.Range(port + 1, count - 1).All(IsFree))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool IsInstalled(string program) =>
        new[] { "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin" }
            .Concat(Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [])
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
