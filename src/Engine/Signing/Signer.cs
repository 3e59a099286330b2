namespace Hormesis.Engine.Signing;

/// <summary>A key whose signatures are accepted.</summary>
/// <param name="Name">Principal or comment beside the key; empty if there is none.</param>
internal sealed record Signer(string Name, PublicKey Key)
{
    public override string ToString() =>
        Name.Length > 0 ? $"{VisibleText.OfValue(Name)} ({Key.Fingerprint})" : Key.Fingerprint;
}
