using System.ComponentModel;
using System.Diagnostics;
using Hormesis.Engine.Workers;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Training.SelfTest;

namespace Hormesis.Build.Commands;

/// <summary>A process that computes in the environment of a worker and shows its bits.</summary>
public static class SelfTestProgram
{
    /// <summary>Word of the command line that starts it.</summary>
    public const string Command = "self-test";

    private const string Emulator = "qemu-x86_64";
    private const int OtherBits = 2;

    /// <summary>Prints the digest and the name of each computation, a line each.</summary>
    /// <returns>The process's exit code.</returns>
    /// <exception cref="HormesisException">No processor of this kind has the promised bits.</exception>
    public static int Run(TextWriter output)
    {
        PortableProcessor.Require();
        var results = PortableBits.Compute();
        foreach (var result in results)
            output.WriteLine($"{result.Digest}  {result.Name}{(result.IsPromised ? "" : ": OTHER BITS")}");
        return results.All(result => result.IsPromised) ? 0 : OtherBits;
    }

    /// <summary>Runs this program as that process.</summary>
    /// <param name="processor">A processor that qemu knows and is to emulate; null for this machine's own.</param>
    /// <returns>Whether all bits are those that were promised.</returns>
    /// <exception cref="HormesisException">The process could not be started, or it did not end by itself.</exception>
    public static bool Succeeds(string? processor)
    {
        try
        {
            using var process = Process.Start(Child(processor))!;
            process.WaitForExit();
            return process.ExitCode switch
            {
                0 => true,
                OtherBits => false,
                _ => throw new HormesisException(
                    $"The self-test ended with exit code {process.ExitCode}; its output is above. " +
                    (processor is null ? "" : $"`{Emulator} -cpu help` lists the processors that can be emulated.")),
            };
        }
        catch (Win32Exception error) when (processor is not null)
        {
            throw new HormesisException(
                $"{Emulator} could not be started to emulate {processor}: {error.Message}. Install Debian's package " +
                "qemu-user, or leave --processor out.", error);
        }
    }

    private static ProcessStartInfo Child(string? processor)
    {
        var own = Environment.ProcessPath!;
        var child = processor is null
            ? new ProcessStartInfo(own, [Command])
            : new ProcessStartInfo(Emulator, ["-cpu", processor, own, Command]);
        child.Environment.Clear();
        foreach (var (name, value) in WorkerEnvironment.Of(Portable, Environment.GetEnvironmentVariable))
            child.Environment[name] = value;
        return child;
    }

    private static Numerics Portable { get; } = new()
    {
        Device = "cpu",
        Threads = 1,
        Mode = Numerics.Portable,
        Libtorch = TorchLibrary.Version,
    };
}
