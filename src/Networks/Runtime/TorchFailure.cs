using System.Runtime.InteropServices;

namespace Hormesis.Networks.Runtime;

/// <summary>Libtorch's errors in the words of what was being done.</summary>
public static class TorchFailure
{
    /// <param name="doing">As a sentence begins: <c>Training SANTA</c>.</param>
    /// <exception cref="HormesisException">Torch failed: out of memory, or tensors that do not fit.</exception>
    public static T Explain<T>(string doing, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ExternalException error)
        {
            var advice = error.Message.Contains("memory", StringComparison.OrdinalIgnoreCase)
                ? " Lower the batch or image size, or run fewer stages at once."
                : string.Empty;
            throw new HormesisException($"{doing} failed in libtorch: {FirstLine(error.Message)}.{advice}", error);
        }
    }

    /// <summary>What follows is libtorch's stack.</summary>
    private static string FirstLine(string message) => message.Split('\n')[0].Trim().TrimEnd('.');
}
