using System.Text.Json.Nodes;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Scheduling;

/// <summary>
/// Determines the class of this machine with an action that computes a few operations and whose key names the
/// processor. It runs once for each processor, version of its code, device and instruction set; later it is looked up.
/// </summary>
/// <param name="processor">Value of <see cref="IActionExecutor.Processor"/>.</param>
/// <param name="runner">Null if nothing may run; classes that were not measured earlier then stay unknown.</param>
internal sealed class MachineSelfTest(InstanceLookup lookups, string processor, InstanceRunner? runner)
{
    private readonly Dictionary<Numerics, MeasuredClass> known = [];

    /// <summary>Returns the class for some numerics. Does not fail unless stopped, because results can be shown without
    /// it.</summary>
    public async Task<MeasuredClass> ClassFor(Numerics numerics, CancellationToken cancellation)
    {
        var terms = numerics.OfClass();
        if (!known.TryGetValue(terms, out var measured))
            known[terms] = measured = await Measure(Instance(terms), cancellation);
        return measured;
    }

    private async Task<MeasuredClass> Measure(StageInstance instance, CancellationToken cancellation)
    {
        try
        {
            var lookup =
                lookups.Of(instance, _ => throw new InvalidOperationException("It reads no result."), cancellation);
            var record = lookup.Record;
            if (record is null && runner is not null)
                (record, _) = await runner.Run(instance, lookup, _ => { }, _ => { }, NoProgress.Instance, cancellation);
            return new(record?.MachineClass, null);
        }
        catch (Exception error) when (error is HormesisException or IOException or UnauthorizedAccessException)
        {
            return new(null, (DiskTrouble.Explain(error, "the self-test", "the store") ?? error).Message);
        }
    }

    private StageInstance Instance(Numerics terms) => new()
    {
        Stage = SelfTest.StageName,
        Name = $"{terms.Device}/{terms.InstructionSet}",
        Parameters = new JsonObject
        {
            ["device"] = terms.Device,
            ["instructionSet"] = terms.InstructionSet,
            ["processor"] = processor,
        },
        Inputs = Sorted.Empty<StageInput>(),
        Outputs = Sorted.Paths([SelfTest.Output]),
        Seed = null,
        Numerics = terms,
    };
}
