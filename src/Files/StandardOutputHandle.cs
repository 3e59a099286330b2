using Microsoft.Win32.SafeHandles;

namespace Hormesis.Files;

/// <summary>Standard output as a private handle, so that output of native libraries does not mix with it.</summary>
public static class StandardOutputHandle
{
    /// <summary>Returns a duplicate of standard output and redirects descriptor 1 to standard error.</summary>
    /// <exception cref="IOException">The descriptor could not be duplicated.</exception>
    public static SafeFileHandle Take()
    {
        var own = NativeMethods.Control(1, NativeMethods.DuplicateCloseOnExec, 3);
        return own >= 0 && NativeMethods.Duplicate(2, 1) >= 0
            ? new(own, ownsHandle: true)
            : throw new IOException("The worker's standard output could not be duplicated.");
    }
}
