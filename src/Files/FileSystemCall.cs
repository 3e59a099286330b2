using System.Runtime.InteropServices;

namespace Hormesis.Files;

/// <summary>Kernel calls that some file systems do not support: locks, links, modes, flushes of folders.</summary>
internal static class FileSystemCall
{
    public const int NotPermitted = 1; // EPERM
    public const int WouldBlock = 11; // EWOULDBLOCK

    private const int Interrupted = 4; // EINTR
    private const int AccessDenied = 13; // EACCES
    private const int OtherDisk = 18; // EXDEV
    private const int Invalid = 22; // EINVAL
    private const int NoSuchCall = 38; // ENOSYS
    private const int NotSupported = 95; // EOPNOTSUPP

    /// <summary>Replaces kernel calls in tests, to simulate a limited file system. Receives a call and its path, such
    /// as <c>flock /a/b</c>; returns the error number, or null to make the real call.</summary>
    public static AsyncLocal<Func<string, int?>?> Simulated { get; } = new();

    /// <returns>0 or the error number (errno). A call that a signal interrupted is repeated.</returns>
    public static int Answer(string call, string path, Func<int> make)
    {
        while (true)
        {
            var error = Simulated.Value?.Invoke($"{call} {path}") ?? (make() < 0 ? Marshal.GetLastPInvokeError() : 0);
            if (error != Interrupted)
                return error;
        }
    }

    /// <summary>True if the error means that the file system does not support the call.</summary>
    public static bool IsUnknown(int error) => error is Invalid or NoSuchCall or NotSupported;

    /// <summary>True if two names lie on different file systems, so that a rename between them is impossible.</summary>
    public static bool IsOtherDisk(int error) => error == OtherDisk;

    public static string Text(int error) => Marshal.GetPInvokeErrorMessage(error);

    /// <param name="what">Description of the failed operation.</param>
    public static Exception Failure(string what, int error) => error is NotPermitted or AccessDenied
        ? new UnauthorizedAccessException($"{what}: {Text(error)}.")
        : new IOException($"{what}: {Text(error)}", error);
}
