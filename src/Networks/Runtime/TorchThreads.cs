using static TorchSharp.torch;

namespace Hormesis.Networks.Runtime;

/// <summary>Threads that one operation is spread over. Each number has its own bits, so it is never left to the
/// machine.</summary>
public static class TorchThreads
{
    /// <param name="count">At least 1.</param>
    public static void Use(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        set_num_threads(count);
    }
}
