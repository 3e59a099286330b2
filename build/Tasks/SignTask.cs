using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Sign")]
[TaskDescription("Verifies the results and signs their provenance with --key=FILE, for Verify, ssh-keygen and openssl")]
public sealed class SignTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var key = context.CommandLine.KeyFile
            ?? throw new HormesisException("Sign needs a private key: --key=FILE. Make one: ssh-keygen -t ed25519 " +
                "-N '' -f FILE");
        var signed = context.Study.Do(study => study.Sign(key));
        if (signed.Faults.Length > 0)
            throw new HormesisException(VerifyTask.Message(signed.Faults,
                context.Log.Verbosity >= Verbosity.Diagnostic) + "\nNothing was signed.");
        foreach (var line in signed.Lines)
            context.Log.Information("{0}", line);
    }
}
