using System.Runtime.InteropServices;

namespace Hormesis.Commands;

/// <summary>A program in a session and process group of its own, without a terminal and with its output in files. The
/// group ends at the latest with this process.</summary>
internal sealed class ProcessGroup : IDisposable
{
    private const int LifeLineFile = 3;

    private readonly LifeLine line;
    private ProcessEnding? ending;

    private ProcessGroup(int id, LifeLine line) => (Id, this.line) = (id, line);

    /// <summary>Id of the first process, the group and the session.</summary>
    public int Id { get; }

    /// <param name="executable">Absolute path.</param>
    /// <param name="arguments">The program's arguments, its own name first.</param>
    /// <param name="environment">NAME=value; nothing else is inherited.</param>
    /// <param name="folder">Working folder.</param>
    /// <param name="output">File that takes standard output.</param>
    /// <param name="errors">File that takes standard error.</param>
    /// <exception cref="HormesisException">The program cannot be started.</exception>
    public static ProcessGroup Start(
        string executable,
        IEnumerable<string> arguments,
        IEnumerable<string> environment,
        string folder,
        string output,
        string errors)
    {
        var line = new LifeLine();
        var memory = Marshal.AllocHGlobal(3 * NativeMethods.StructureBytes);
        var (actions, attributes, signals) = (memory, memory + NativeMethods.StructureBytes,
            memory + (2 * NativeMethods.StructureBytes));
        using var argv = new NativeStrings(arguments);
        using var envp = new NativeStrings(environment);
        try
        {
            Describe(attributes, signals);
            Describe(actions, folder, output, errors, line);
            var error = NativeMethods.Spawn(
                out var process, executable, actions, attributes, argv.Pointers, envp.Pointers);
            if (error != 0)
                throw new HormesisException(
                    $"{executable} cannot be started: {Marshal.GetPInvokeErrorMessage(error)}. Give the program that " +
                    "runs it as the first part of the command, and mark programs as executable.");
            line.Bind(process);
            return new(process, line);
        }
        catch
        {
            line.Dispose();
            throw;
        }
        finally
        {
            _ = NativeMethods.DestroyActions(actions);
            _ = NativeMethods.DestroyAttributes(attributes);
            Marshal.FreeHGlobal(memory);
        }
    }

    /// <returns>How the first process ended; null while it runs.</returns>
    public ProcessEnding? TryWait() => ending ??= NativeMethods.Wait(Id, out var status, NativeMethods.NoHang) == Id
        ? ProcessEnding.Of(status) : null;

    /// <summary>Sends SIGTERM to every process of the group.</summary>
    public void Terminate() => _ = NativeMethods.Signal(-Id, NativeMethods.Terminate);

    /// <summary>Sends SIGKILL to every process of the group and waits for the first one.</summary>
    public void Kill()
    {
        _ = NativeMethods.Signal(-Id, NativeMethods.Kill);
        if (ending is null && NativeMethods.Wait(Id, out var status, options: 0) == Id)
            ending = ProcessEnding.Of(status);
    }

    public void Dispose()
    {
        Kill();
        line.Dispose();
    }

    private static void Describe(nint attributes, nint signals)
    {
        _ = NativeMethods.InitAttributes(attributes);
        _ = NativeMethods.SetSpawnFlags(attributes, NativeMethods.SpawnFlags);
        _ = NativeMethods.FillSignals(signals);
        _ = NativeMethods.SetDefaultSignals(attributes, signals);
        _ = NativeMethods.EmptySignals(signals);
        _ = NativeMethods.SetBlockedSignals(attributes, signals);
    }

    private static void Describe(nint actions, string folder, string output, string errors, LifeLine line)
    {
        _ = NativeMethods.InitActions(actions);
        _ = NativeMethods.AddFolder(actions, folder);
        _ = NativeMethods.AddOpen(actions, 0, "/dev/null", NativeMethods.ReadOnly, 0);
        _ = NativeMethods.AddOpen(actions, 1, output, NativeMethods.NewLog, NativeMethods.LogMode);
        _ = NativeMethods.AddOpen(actions, 2, errors, NativeMethods.NewLog, NativeMethods.LogMode);
        _ = NativeMethods.AddDuplicate(actions, line.ReadingEnd, LifeLineFile);
    }
}
