using System.Runtime.InteropServices;

namespace Hormesis.Engine.Workers;

/// <summary>Recognises failures of native libraries that ran out of memory. They say so by text only.</summary>
internal static class NativeMemory
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>Parts of the messages of CUDA, cuBLAS and cuDNN.</summary>
    private static readonly string[] OfGpu = ["out of memory", "ALLOC_FAILED"];

    /// <summary>Part of libtorch's message for the memory of the machine.</summary>
    private const string OfMachine = "can't allocate memory";

    /// <returns>Null if memory is not the cause.</returns>
    public static WorkerMessage.Failed? Explain(ExternalException error)
    {
        if (OfGpu.Any(text => error.Message.Contains(text, AnyCase)))
            return new(FailureKind.User, $"the GPU's memory ran out: {FirstLine(error.Message)}. Let fewer instances "
                + "share the GPU (--parallel=1), or lower the batch or image size.");
        return error.Message.Contains(OfMachine, AnyCase) ? new(FailureKind.Memory, error.Message) : null;
    }

    /// <summary>What follows is the library's stack.</summary>
    private static string FirstLine(string message) => message.Split('\n')[0].Trim().TrimEnd('.');
}
