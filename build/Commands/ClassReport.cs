using System.Collections.Immutable;
using Hormesis.Engine.Verification;
using Hormesis.Networks.Runtime;

namespace Hormesis.Build.Commands;

/// <summary>Message for a reviewer about the machines that made the results of one class.</summary>
public sealed record ClassReport
{
    private readonly string text;

    private ClassReport(string text) => this.text = text;

    /// <summary>Whether this machine has the same class, so that a rerun here gives the same bits.</summary>
    public required bool IsOfHere { get; init; }

    internal static ClassReport Of(ResultClass results)
    {
        var made = $"{results.Instances.Length} results are of machine class {Name(results.MachineClass)}";
        var isOfHere = results.Here == results.MachineClass;
        return new($"{made}{Here(results, isOfHere)}") { IsOfHere = isOfHere, Instances = results.Instances };
    }

    /// <returns>One line.</returns>
    public override string ToString() => text;

    /// <summary>Ids of the instances whose results have this class.</summary>
    public required ImmutableArray<string> Instances { get; init; }

    private static string Here(ResultClass results, bool isOfHere) => results switch
    {
        _ when isOfHere => ", as this machine is.",
        { Here: { } here } =>
            $"; this machine is of {Name(here)}. Computed here, some of their bits would differ. " +
            $"{Named(results.Instances)}",
        { Fault: { } fault } => $"; the class of this machine could not be measured: {fault.ReplaceLineEndings(" ")}",
        _ => "; the class of this machine is not known.",
    };

    private static string Name(string machineClass) =>
        KnownMachineClasses.SeenOn(machineClass) is { IsEmpty: false } processors
        ? $"{machineClass} (seen on {string.Join("; ", processors)})"
        : $"{machineClass} (a class that is not listed)";

    private static string Named(ImmutableArray<string> instances) => $"They are {ResultLine.Short(instances)}.";
}
