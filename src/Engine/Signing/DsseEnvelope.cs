using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Signing;

/// <summary>An in-toto statement and its signatures in the format of DSSE
/// (https://github.com/secure-systems-lab/dsse/blob/master/protocol.md).</summary>
/// <param name="Payload">Bytes of the statement.</param>
internal sealed record DsseEnvelope(byte[] Payload, ImmutableArray<DsseSignature> Signatures)
{
    private const string PayloadType = "application/vnd.in-toto+json";
    private const int MostSignatures = 16;

    /// <summary>Bytes that are signed: DSSE's pre-authentication encoding of the payload and its type.</summary>
    public static byte[] Encode(byte[] payload) =>
        [.. Encoding.ASCII.GetBytes($"DSSEv1 {PayloadType.Length} {PayloadType} {payload.Length} "), .. payload];

    /// <returns>Null if the text is not an envelope of an in-toto statement.</returns>
    public static DsseEnvelope? Parse(string text)
    {
        try
        {
            var json = JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false })!;
            var signatures = json["signatures"]!.AsArray();
            return (string?)json["payloadType"] == PayloadType && signatures.Count is > 0 and <= MostSignatures
                ? new(Bytes(json["payload"]), [.. signatures.Select(Signature)])
                : null;
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException
            or ArgumentException)
        {
            return null;
        }
    }

    public string ToText() => CanonicalJson.Indented(new JsonObject
    {
        ["payload"] = Convert.ToBase64String(Payload),
        ["payloadType"] = PayloadType,
        ["signatures"] = new JsonArray([.. Signatures.Select(signature => new JsonObject
        {
            ["keyid"] = signature.KeyId,
            ["sig"] = Convert.ToBase64String(signature.Bytes),
        })]),
    });

    private static DsseSignature Signature(JsonNode? json) =>
        new((string?)json!["keyid"] ?? "", Bytes(json["sig"]));

    /// <summary>Decodes base64. DSSE allows the alphabet for URLs too.</summary>
    private static byte[] Bytes(JsonNode? base64) =>
        Convert.FromBase64String(((string)base64!).Replace('-', '+').Replace('_', '/'));
}
