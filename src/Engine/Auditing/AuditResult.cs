using System.Collections.Immutable;
using Hormesis.Stages;

namespace Hormesis.Engine.Auditing;

/// <summary>Result of rerunning one instance.</summary>
/// <param name="Findings">One line for each output that differs, or why the instance could not be rerun.</param>
/// <param name="MadeOn">Machine of the stored result; null if not recorded.</param>
/// <param name="RerunOn">Machine of the rerun; null if there was no rerun.</param>
public sealed record AuditResult(StageInstance Instance, AuditVerdict Verdict, ImmutableArray<string> Findings,
    string? MadeOn, string? RerunOn)
{
    /// <returns>One line if all bits are equal; otherwise further lines for findings, numerics and machines.</returns>
    public override string ToString() => Verdict switch
    {
        AuditVerdict.Identical => $"{Instance.Id}: identical, bit for bit",
        AuditVerdict.NotRerun => $"{Instance.Id}: not rerun: {string.Join("; ", Findings)}",
        _ => string.Join("\n  ",
            [$"{Instance.Id}: different", .. Findings, $"numerics: {Numerics}",
            $"made on {MadeOn ?? "an unknown machine"}", $"rerun on {RerunOn}"]),
    };

    private string Numerics => Instance.Numerics is { } numerics
        ? FormattableString.Invariant(
            $"{numerics.Device}, {numerics.Threads} threads, {numerics.Mode}, libtorch {numerics.Libtorch}")
        : "none of Torch";
}
