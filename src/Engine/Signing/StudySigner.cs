using Hormesis.Engine.Publishing;
using Hormesis.Engine.Verification;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Signing;

/// <summary>Signs the in-toto statement of a study's results.</summary>
public static class StudySigner
{
    /// <summary>Verifies the results, then writes the files of the signature beside the statement; replaces a former
    /// signature.</summary>
    /// <returns>The findings of the verification as faults; if there are any, nothing is signed.</returns>
    /// <exception cref="HormesisException">The key cannot be used, or there are no results.</exception>
    /// <exception cref="OperationCanceledException">Stopped while another process wrote the results.</exception>
    public static SignatureReport Sign(string artifactsFolder, string study, string keyFile, Action<string> notice,
        CancellationToken cancellation)
    {
        StudyFolder.Check(study);
        var layout = new StoreLayout(artifactsFolder);
        var folder = layout.Study(study);
        var path = Path.Combine(folder, StudyDocuments.Statement);
        if (ResultsFolder.PlaceFault(folder) is { } fault)
            throw new HormesisException($"{fault} Nothing was signed.");
        var key = SigningKey.Read(keyFile, path);
        // Results may be handed over without a store; then no run can change them, and a lock would make a store.
        using var held = Directory.Exists(layout.Locks)
            ? PublicationHold.Take(layout, study, notice, cancellation) : null;
        if (StudyVerifier.Verify(artifactsFolder, study) is { Count: > 0 } findings)
            return new([], [.. findings.Select(finding => finding.Message)]);

        var statement = File.ReadAllBytes(path);
        return DiskTrouble.Explained("the signature", folder, () =>
        {
            new KeptFiles(layout, study, notice).Rename(SignatureFiles.Names);
            DurableFile.Write(Path.Combine(folder, SignatureFiles.Envelope), Envelope(key, statement).ToText());
            DurableFile.Write(Path.Combine(folder, SignatureFiles.Ssh), SshSignature.Of(key, statement).ToText());
            return new SignatureReport([$"{path} is signed by {key.Public.Fingerprint}: " +
                $"{SignatureFiles.Envelope} (DSSE), {SignatureFiles.Ssh} (ssh-keygen)."], []);
        });
    }

    private static DsseEnvelope Envelope(SigningKey key, byte[] statement) =>
        new(statement, [new(key.Public.Fingerprint, key.Sign(DsseEnvelope.Encode(statement)))]);
}
