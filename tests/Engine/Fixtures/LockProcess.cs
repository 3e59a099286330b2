using System.Diagnostics;
using Hormesis.Files;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>Another process that takes a lock, if it can, and keeps it until its input ends or it is killed.</summary>
internal sealed class LockProcess : IDisposable
{
    private readonly Process process;

    private LockProcess(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Whether it has the lock; it then has a child of its own too.</summary>
    public bool Holds => process.StandardOutput.ReadLine() == "held";

    public static LockProcess Start(string path) =>
        new(Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["lock", path])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        Environment = { ["DOTNET_SYSTEM_IO_DISABLEFILELOCKING"] = "1" },
    })!);

    /// <summary>The main of that process.</summary>
    public static int Run(string path)
    {
        using var held = KernelLock.TryAcquire(path);
        using var child = Process.Start("cat"); // Ends with the input, which is the test's.
        Console.WriteLine(held is null ? "refused" : "held");
        child.WaitForExit();
        return 0;
    }

    /// <summary>Its child lives on.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
