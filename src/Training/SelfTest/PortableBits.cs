using System.Runtime.InteropServices;
using System.Text.Json;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using static TorchSharp.torch;

namespace Hormesis.Training.SelfTest;

/// <summary>
/// The bits that portable numerics promise on every x86-64 processor with AVX2 and FMA. They stand in
/// <c>portable-bits.json</c> beside this file, and every processor that was tried computes them (docs/numerics.md).
/// </summary>
public static class PortableBits
{
    private const string Resource = "portable-bits.json";
    private const int HexDigits = 16;

    private static readonly Lazy<Dictionary<string, string>> Promised = new(Read);

    /// <summary>Checks one operation of each kind, in the environment of a worker. It comes before the process's own
    /// work, which sets its own number of threads.</summary>
    /// <exception cref="HormesisException">This processor computes some operations to other bits; all are
    /// named.</exception>
    public static void Check(Numerics numerics)
    {
        if (numerics.Mode != Numerics.Portable)
            return;
        TorchDevice.Require("cpu");
        var broken =
            Of(PortableOperations.All).Where(result => !result.IsPromised).Select(result => result.Name).ToList();
        if (broken.Count > 0)
        {
            throw new HormesisException(
                $"""
                This processor breaks the promise of portable numerics. It computes other bits than all processors that
                were tried: {string.Join("; ", broken)}.
                ./cake.sh --target=SelfTest shows more; please report it. With numerics.mode: native in experiments.yaml
                the study runs here, with bits of this machine.
                """);
        }
    }

    /// <summary>Computes every operation, and two steps of each training.</summary>
    public static IReadOnlyList<PortableResult> Compute()
    {
        TorchDevice.Require("cpu");
        return [.. Of(PortableOperations.All), .. Of(SmallTrainings.All)];
    }

    // Iterators, so that no type of Torch is touched before its library is loaded.
    private static IEnumerable<PortableResult> Of(IEnumerable<PortableOperation> operations)
    {
        TorchThreads.Use(1);
        foreach (var operation in operations)
        {
            var digest = DigestOf(operation);
            yield return new(operation.Name, digest, Promised.Value.GetValueOrDefault(operation.Name) == digest);
        }
    }

    private static string DigestOf(PortableOperation operation)
    {
        using var scope = NewDisposeScope();
        using var content = new MemoryStream();
        foreach (var result in operation.Compute())
            content.Write(MemoryMarshal.AsBytes<float>(
                result.detach().to(float32).contiguous().data<float>().ToArray()));
        return Digest.Of(content.ToArray()).Hex[..HexDigits];
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(PortableBits).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
