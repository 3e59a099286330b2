using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Verify")]
[TaskDescription("Checks everything on disk against the study's manifest, that against the code, and --signer=FILE")]
public sealed class VerifyTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var signatures = context.CommandLine.SignerFile is { } signer
            ? context.Study.Do(study => study.Signatures(signer)) : null;
        string[] findings = [.. context.Study.Do(study => study.Verify()), .. signatures?.Faults ?? []];

        // Results of older code are not errors, so they are reported together with other findings.
        foreach (var stale in context.Study.Do(study => study.Stale()))
            context.Tell(stale, LogLevel.Warning);
        if (findings.Length > 0)
            throw new HormesisException(Message(findings, context.Log.Verbosity >= Verbosity.Diagnostic));
        context.Log.Information("Everything matches the manifest.");
        foreach (var line in signatures?.Lines ?? [])
            context.Log.Information("{0}", line);

        foreach (var line in context.Study.Do(study => study.Origins().Concat(study.Promises())))
            context.Tell(line, LogLevel.Information);
    }

    /// <summary>Formats the first findings, or all of them, and their number.</summary>
    internal static string Message(IReadOnlyList<string> findings, bool showsAll)
    {
        var number = FormattableString.Invariant($"{findings.Count} findings");
        return showsAll || findings.Count <= Listing.Most
            ? string.Join('\n', [.. findings, $"{number}."])
            : string.Join('\n', [.. findings.Take(Listing.Most),
                FormattableString.Invariant($"{number}, of which the first {Listing.Most} are shown. ")
                + "--verbosity=diagnostic shows all."]);
    }
}
