using Hormesis.Files;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>A file system that answers some calls with an error, for as long as the test has it.</summary>
internal sealed class PoorFileSystem : IDisposable
{
    public const int NotPermitted = 1; // EPERM
    public const int Interrupted = 4; // EINTR
    public const int InputOutput = 5; // EIO
    public const int OtherDisk = 18; // EXDEV
    public const int Invalid = 22; // EINVAL
    public const int NoLocks = 37; // ENOLCK
    public const int NoSuchCall = 38; // ENOSYS
    public const int NotSupported = 95; // EOPNOTSUPP

    private PoorFileSystem(Func<string, int?> answer) => FileSystemCall.Simulated.Value = answer;

    /// <param name="error">That each of the calls answers.</param>
    public static PoorFileSystem Without(int error, params string[] calls) =>
        new(call => calls.Contains(call.Split(' ')[0]) ? error : null);

    public static PoorFileSystem That(Func<string, int?> answer) => new(answer);

    public void Dispose() => FileSystemCall.Simulated.Value = null;
}
