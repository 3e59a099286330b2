using System.Collections.Immutable;
using System.Text.Json;

namespace Hormesis.Networks.Runtime;

/// <summary>
/// Classes that were measured so far and the processors that they were seen on: <c>machine-classes.json</c> beside this
/// file, which is part of the program.
/// </summary>
public static class KnownMachineClasses
{
    private const string Resource = "machine-classes.json";

    private static readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<string>>> Classes = new(Read);

    /// <returns>Processors that gave this class; empty where it is not known.</returns>
    public static ImmutableArray<string> SeenOn(string machineClass) =>
        Classes.Value.GetValueOrDefault(machineClass, []);

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Read()
    {
        using var stream = typeof(KnownMachineClasses).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<Dictionary<string,
            ImmutableArray<string>>>(stream)!.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
