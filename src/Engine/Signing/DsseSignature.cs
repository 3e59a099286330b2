namespace Hormesis.Engine.Signing;

/// <summary>A signature of an envelope.</summary>
/// <param name="KeyId">Fingerprint of the key; only a hint for messages, because nothing signs it.</param>
/// <param name="Bytes">64 bytes for ed25519, DER for ECDSA.</param>
internal sealed record DsseSignature(string KeyId, byte[] Bytes);
