using System.Collections.Immutable;
using Hormesis.Stages;

namespace Hormesis.Engine.Auditing;

/// <summary>What the rerun of one instance showed.</summary>
/// <param name="Findings">A line for each output that differs, or why it could not be rerun.</param>
/// <param name="MadeOn">The machine of the stored result and its class; null where they were not noted.</param>
/// <param name="RerunOn">The machine of the rerun and its class; null where there was none.</param>
public sealed record AuditResult(StageInstance Instance, AuditVerdict Verdict, ImmutableArray<string> Findings,
    string? MadeOn, string? RerunOn)
{
    /// <returns>One line where all is equal, else one more for each finding, the numerics and the machines.</returns>
    public override string ToString() => Verdict switch
    {
        AuditVerdict.Identical => $"{Instance.Id}: identical, bit for bit",
        AuditVerdict.NotRerun => $"{Instance.Id}: not rerun: {string.Join("; ", Findings)}",
        _ => string.Join("\n  ",
            [$"{Instance.Id}: different", .. Findings, $"numerics: {Numerics}",
            $"made on {MadeOn ?? "a machine that was not noted"}", $"rerun on {RerunOn}"]),
    };

    private string Numerics => Instance.Numerics is { } numerics
        ? FormattableString.Invariant(
            $"{numerics.Device}, {numerics.Threads} threads, {numerics.InstructionSet}, libtorch {numerics.Libtorch}")
        : "none of Torch";
}
