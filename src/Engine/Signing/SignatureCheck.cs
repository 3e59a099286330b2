using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Signing;

/// <summary>Checks by whom the statement of a study's results is signed. Signature files are foreign content.</summary>
public sealed class SignatureCheck
{
    private readonly string folder;
    private readonly string file;
    private readonly IReadOnlyList<Signer> signers;
    private readonly byte[] statement;

    private SignatureCheck(string folder, string file, byte[] statement)
    {
        (this.folder, this.file, this.statement) = (folder, file, statement);
        signers = SignerFile.Read(file);
    }

    /// <param name="signerFile">Keys whose signatures are accepted.</param>
    /// <exception cref="HormesisException">The file of keys cannot be used.</exception>
    public static SignatureReport Run(string artifactsFolder, string study, string signerFile)
    {
        StudyFolder.Check(study);
        var folder = new StoreLayout(artifactsFolder).Study(study);
        var statement = RegularFile.TryReadBytes(Path.Combine(folder, StudyDocuments.Statement)) ?? [];
        return new SignatureCheck(folder, signerFile, statement).Run();
    }

    private SignatureReport Run()
    {
        string[] present =
            [.. SignatureFiles.Names.Where(name => FileStat.OfLink(Path.Combine(folder, name)) is not null)];
        if (present.Length == 0)
            return new([], [$"{folder}: the results are not signed. Who made them signs them: " +
                "./cake.sh --target=Sign --key=FILE"]);

        var faults = new List<string>();
        Signer[] found = [.. present.Select(name => Check(name, faults)).OfType<Signer>().Distinct()];
        return new([.. found.Select(signer => $"The statement is signed by {signer}.")], [.. faults]);
    }

    /// <returns>Who signed; null if there is a fault.</returns>
    private Signer? Check(string name, List<string> faults)
    {
        Signer? signer = null;
        var fault = Read(name) is not { } text ? "it is not a regular file, cannot be read or is too large"
            : name == SignatureFiles.Envelope ? EnvelopeFault(text, out signer) : SshFault(text, out signer);
        if (fault is null)
            return signer;

        faults.Add($"{name}: {fault}.");
        return null;
    }

    private string? EnvelopeFault(string text, out Signer? signer)
    {
        signer = null;
        if (DsseEnvelope.Parse(text) is not { } envelope)
            return "it is not a DSSE envelope of an in-toto statement";

        var encoded = DsseEnvelope.Encode(envelope.Payload);
        signer = signers.FirstOrDefault(signer =>
            envelope.Signatures.Any(signature => signer.Key.IsSignature(encoded, signature.Bytes)));
        if (signer is not null)
            return envelope.Payload.SequenceEqual(statement) ? null
                : $"{signer} signed a statement that is not of these results: " +
                    StatementDifference.Of(envelope.Payload, statement);
        return envelope.Signatures.Any(signature => signers.Any(known => known.Key.Fingerprint == signature.KeyId))
            ? "the signature does not match the statement in it; one of the two was altered"
            : OtherKey(envelope.Signatures.Select(signature => VisibleText.OfValue(signature.KeyId)));
    }

    private string? SshFault(string text, out Signer? signer)
    {
        signer = null;
        if (SshSignature.Parse(text) is not { } signature)
            return "it is not a signature by `ssh-keygen -Y sign -n file`";

        signer = signers.FirstOrDefault(known => known.Key.Bytes.SequenceEqual(signature.Key));
        return signer is null ? OtherKey([PublicKey.FingerprintOf(signature.Key)])
            : signature.IsOf(signer.Key, statement) ? null
            : $"the signature does not match {StudyDocuments.Statement}; one of the two was altered";
    }

    private string OtherKey(IEnumerable<string> fingerprints) =>
        $"it is signed by another key ({string.Join(", ", fingerprints)}); {file} has " +
            Listing.Names([.. signers.Select(signer => signer.ToString())]);

    private string? Read(string name) =>
        RegularFile.TryRead(Path.Combine(folder, name), SignatureFiles.MostBytes);
}
