using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hormesis.Store.Provenance;

/// <summary>
/// Files of a signature, beside the statement that they sign. They depend on a key, so neither the manifest nor
/// SHA256SUMS lists them.
/// </summary>
public static class SignatureFiles
{
    /// <summary>DSSE envelope that contains the statement (https://github.com/secure-systems-lab/dsse).</summary>
    public const string Envelope = "provenance.dsse.json";

    /// <summary>Signature of the statement's bytes as <c>ssh-keygen -Y sign</c> writes it.</summary>
    public const string Ssh = StudyDocuments.Statement + ".sig";

    /// <summary>First line of an <see cref="Ssh"/> file.</summary>
    public const string SshBegin = "-----BEGIN SSH SIGNATURE-----";

    /// <summary>Limit in bytes of each file; statements are far smaller.</summary>
    public const int MostBytes = 50_000_000;

    /// <summary>Names of both files, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = [Envelope, Ssh];

    /// <summary>Whether a text has the form of the signature file of this name, whoever signed it.</summary>
    public static bool IsSignature(string name, string text) =>
        name == Ssh ? text.StartsWith(SshBegin, StringComparison.Ordinal) : IsEnvelope(text);

    private static bool IsEnvelope(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject json && json.ContainsKey("payload")
                && json.ContainsKey("payloadType") && json.ContainsKey("signatures");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
