using System.Runtime.InteropServices;

namespace Hormesis.Files;

/// <summary>Calls of the kernel that some file systems refuse: locks, links, modes, flushes of folders.</summary>
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

    /// <summary>Gets a call and its path, as in <c>flock /a/b</c>; its answer, or null to make the call: where tests
    /// have a poorer file system.</summary>
    public static AsyncLocal<Func<string, int?>?> Simulated { get; } = new();

    /// <returns>0, or the number of the error (errno); a call that a signal interrupted is made again.</returns>
    public static int Answer(string call, string path, Func<int> make)
    {
        while (true)
        {
            var error = Simulated.Value?.Invoke($"{call} {path}") ?? (make() < 0 ? Marshal.GetLastPInvokeError() : 0);
            if (error != Interrupted)
                return error;
        }
    }

    /// <summary>Whether the file system has no such thing, rather than that it failed.</summary>
    public static bool IsUnknown(int error) => error is Invalid or NoSuchCall or NotSupported;

    /// <summary>Whether two names lie on different file systems, between which nothing is renamed.</summary>
    public static bool IsOtherDisk(int error) => error == OtherDisk;

    public static string Text(int error) => Marshal.GetPInvokeErrorMessage(error);

    /// <param name="what">That could not be done.</param>
    public static Exception Failure(string what, int error) => error is NotPermitted or AccessDenied
        ? new UnauthorizedAccessException($"{what}: {Text(error)}.")
        : new IOException($"{what}: {Text(error)}", error);
}
